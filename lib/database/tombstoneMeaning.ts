// What tombstones mean: when a row was deleted, and whom somebody became.
import { canFollow } from './ownership';
import type { MergedTable, Tombstone } from './tables';
import type { Stamp } from './types';

/** The later of two stamps; undefined means there is none. */
export const latest = (a: Stamp | undefined, b: Stamp | undefined): Stamp | undefined =>
  a !== undefined && (b === undefined || a > b) ? a : b;

/** When a row was deleted; undefined if it was not, such as a person who only became another. */
export const deletedAt = (stone: Tombstone | undefined): Stamp | undefined =>
  stone?.into === undefined ? stone?.stamp : stone.deleted;

/**
 * Rows of the tombstone's owner are deleted if their stamps are not later than this. A pulse stays if its person only
 * became another, and follows; all other rows are deleted in either case.
 */
export const fallsAt = (table: MergedTable, stone: Tombstone | undefined): Stamp | undefined =>
  canFollow(table) ? deletedAt(stone) : stone?.stamp;

/** Joins what two logs know of one deletion: the newer tombstone and, if it has `into`, the latest known deletion. */
export function joinStones(a: Tombstone | undefined, b: Tombstone): Tombstone {
  const [newer, older] = a && a.stamp >= b.stamp ? [a, b] : [b, a];
  if (newer.into === undefined) return newer;
  const deleted = latest(deletedAt(newer), deletedAt(older));
  return deleted === undefined ? newer : { ...newer, deleted };
}

/** The ids of people, each with the id of whom they became, according to these tombstones. */
export const becomings = (stones: readonly Tombstone[]): [from: string, into: string][] =>
  stones.flatMap(({ table, row, into }) => (table === 'people' && into !== undefined ? [[row, into]] : []));

/** The person an id now stands for: itself or, if deleted, the first existing person it became; else itself. */
export function meantBy(id: string, isThere: (id: string) => boolean, became: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !passed.has(at); at = became.get(at)) {
    if (isThere(at)) return at;
    passed.add(at);
  }
  return id;
}

/** Everybody who became one of the given people, directly or through others. */
export function formerOf(ids: readonly string[], became: ReadonlyMap<string, string>): string[] {
  const found = new Set(ids);
  for (const id of found) for (const [from, to] of became) if (to === id) found.add(from);
  return [...found].filter((id) => !ids.includes(id));
}
