import { db } from '../database/database';
import type { Aside } from '../database/types';
import type { Reflection, ReflectionStatus } from './types';

export const reflectionById = (id: string): Promise<Reflection | undefined> => db.reflections.get(id);

/** Ids of the reflections with a status. Leaves out those without a talk: a merge may import one for a deleted talk. */
async function idsOf(...statuses: ReflectionStatus[]): Promise<string[]> {
  const ids = await db.reflections.where('status').anyOf(statuses).primaryKeys();
  return ids.length === 0 ? [] : db.conversations.where('id').anyOf(ids).primaryKeys();
}

/** The reflection that is on screen in the panel, if any. */
export async function openOne(): Promise<Reflection | undefined> {
  const [id] = await idsOf('open');
  return id === undefined ? undefined : db.reflections.get(id);
}

/** Ids of the waiting reflections, the newest conversation first (ids carry their time). */
export async function waitingIds(): Promise<string[]> {
  return (await idsOf('waiting')).sort().reverse();
}

/** Ids of the reflections that are not finished: those that wait, and the one on screen in a panel. */
export const unfinishedIds = (): Promise<string[]> => idsOf('waiting', 'open');

/** The earlier wordings saved for these rows that differ from the present text. */
export async function asidesOf(rows: readonly string[]): Promise<Aside[]> {
  const asides = await db.asides
    .where('row')
    .anyOf([...rows])
    .toArray();
  const known = await Promise.all(asides.map(({ table, row }) => db.table<unknown, string>(table).get(row)));
  return asides.filter(({ field, text }, index) => {
    const row = known[index];
    return row !== undefined && (row as Record<string, unknown>)[field] !== text;
  });
}
