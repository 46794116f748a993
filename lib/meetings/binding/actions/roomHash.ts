// Rooms are stored only as salted hashes, never by their id.
import { keepSession, readSession } from '../../../browser/sessionValues';

/** A new salt. Hashes made with different salts cannot be compared. */
export const newSalt = (): string => crypto.randomUUID();

/** The salt for what is saved only for this run of the browser. */
export async function runSalt(): Promise<string> {
  const known = await readSession<string>('roomSalt');
  if (known !== null) return known;
  const roomSalt = newSalt();
  await keepSession({ roomSalt });
  return roomSalt;
}

/** The hash of a room's id, hexadecimal; null for none. */
export async function hashRoom(room: string | null, salt: string): Promise<string | null> {
  if (room === null) return null;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}/${room}`));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
