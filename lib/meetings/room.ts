// Owns how a room is remembered: as a salted hash, forgotten with the browser. Never the id itself.
import { keepSession, readSession } from '../browser/session';

/** The hash of a room's id, hexadecimal, salted anew with each start of the browser; null for none. */
export async function hashRoom(room: string | null): Promise<string | null> {
  if (room === null) return null;
  let salt = await readSession<string>('roomSalt');
  if (salt === null) {
    salt = crypto.randomUUID();
    await keepSession({ roomSalt: salt });
  }
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}/${room}`));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
