// Owns the reads of pulses that are kept.
import { db } from '../store/db';
import type { Pulse } from './types';

/** Those about a talk or a person of this id, the last first; without one, all of them. */
export async function keptPulses(id: string | null): Promise<Pulse[]> {
  const rows =
    id === null ? db.pulses.toCollection() : db.pulses.where('conversationId').equals(id).or('personId').equals(id);
  return (await rows.toArray()).sort((a, b) => (a.id < b.id ? 1 : -1));
}
