// Owns which rows are a person's: their own, their talks, and what belongs to either. Reads only.
import { belongings, entries, type Rows } from '../store/belonging';
import { db } from '../store/db';
import type { MergedTable, Row } from '../store/types';

/** All rows of a person by their tables; none where there is no such person. Call within a transaction over all tables. */
export async function rowsOfPerson(id: string): Promise<Rows> {
  const person = await db.people.get(id);
  if (!person) return {};
  const conversations = await db.conversations.where('personId').equals(id).toArray();
  const ids = conversations.map((talk) => talk.id);
  const parts = await Promise.all([belongings('conversations', ids), belongings('people', [id])]);
  const all = new Map<MergedTable, Row[]>([
    ['people', [person]],
    ['conversations', conversations],
  ]);
  for (const [table, rows] of parts.flatMap(entries)) all.set(table, [...(all.get(table) ?? []), ...rows]);
  return Object.fromEntries(all);
}
