import { db } from '../../database/database';
import { newId, nextStamp } from '../../database/writeRows';
import { aliasKey } from '../alias';

/** The id of the person with that alias, added if new; null for an empty one. Call within a transaction over people. */
export async function personByAlias(alias: string, now: number): Promise<string | null> {
  const key = aliasKey(alias);
  if (key === '') return null;
  const known = await db.people.filter((person) => aliasKey(person.alias) === key).first();
  if (known) return known.id;
  const person = { id: newId(), stamp: nextStamp(now), alias: alias.trim() };
  await db.people.add(person);
  return person.id;
}
