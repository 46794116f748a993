// The reads of pulses that are kept.
import { db } from '../database/database';
import type { Pulse } from './types';

/** Those about a talk of this id, or about a person of it and the talks with them, the last first; without one, all. */
export async function keptPulses(id: string | null): Promise<Pulse[]> {
  if (id === null) return (await db.pulses.orderBy('id').toArray()).reverse();
  const talks = await db.conversations.where('personId').equals(id).primaryKeys();
  const rows = await db.pulses
    .where('conversationId')
    .anyOf(id, ...talks)
    .or('personId')
    .equals(id)
    .toArray();
  return rows.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Whether a pulse is on disk. */
export const isKept = async (id: string): Promise<boolean> => (await db.pulses.get(id)) !== undefined;
