import { db } from '../database/database';
import type { Pulse } from './types';

/**
 * The pulses about the talk with this id, or about the person with it and the talks with them; all if null. Newest
 * first.
 */
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

/** Whether a pulse is saved. */
export const isKept = async (id: string): Promise<boolean> => (await db.pulses.get(id)) !== undefined;
