// What tombstones say together: since when a row is deleted, and whom somebody became.
import type { MergedTable, Stamp, Tombstone } from './types';

/** The later of two stamps, undefined being none. */
export const latest = (a: Stamp | undefined, b: Stamp | undefined): Stamp | undefined =>
  a !== undefined && (b === undefined || a > b) ? a : b;

/** When a row was deleted; undefined for one that was not, as for somebody who only became another. */
export const deletedAt = (stone: Tombstone | undefined): Stamp | undefined =>
  stone?.into === undefined ? stone?.stamp : stone.deleted;

/**
 * Up to when a tombstone takes the rows that belong to its own: a pulse stays where its person became another, and
 * follows; all else falls whatever the reason.
 */
export const fallsAt = (table: MergedTable, stone: Tombstone | undefined): Stamp | undefined =>
  table === 'pulses' ? deletedAt(stone) : stone?.stamp;

/** What two logs know of one deletion: the newest, and beside whom somebody became later, that they were deleted. */
export function joinStones(a: Tombstone | undefined, b: Tombstone): Tombstone {
  const [newer, older] = a && a.stamp >= b.stamp ? [a, b] : [b, a];
  if (newer.into === undefined) return newer;
  const deleted = latest(deletedAt(newer), deletedAt(older));
  return deleted === undefined ? newer : { ...newer, deleted };
}

/** Whom people became, by their ids, as far as these tombstones say it. */
export const becomings = (stones: readonly Tombstone[]): [from: string, into: string][] =>
  stones.flatMap(({ table, row, into }) => (table === 'people' && into !== undefined ? [[row, into]] : []));

/** Whom an id means by now: itself, or where that is gone, the first of those it became who is there. */
export function meantBy(id: string, isThere: (id: string) => boolean, became: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !passed.has(at); at = became.get(at)) {
    if (isThere(at)) return at;
    passed.add(at);
  }
  return id;
}

/** Everybody who became the given ones, one after the other. */
export function formerOf(ids: readonly string[], became: ReadonlyMap<string, string>): string[] {
  const found = new Set(ids);
  for (const id of found) for (const [from, to] of became) if (to === id) found.add(from);
  return [...found].filter((id) => !ids.includes(id));
}
