// Owns when a row was last deleted, by itself or with what it belongs to. Reads only.
import { coverOf } from '../store/belonging';
import { db } from '../store/db';
import { lookUp } from '../store/pages';
import { fallsAt } from '../store/stone';
import type { MergedTable, Row, Stamp, Tombstone } from '../store/types';
import { latest } from './merge';

/** Finds tombstones by their ids, in their order. */
type Find = (ids: readonly string[]) => Promise<(Tombstone | undefined)[]>;

const here: Find = (ids) => lookUp(db.tombstones, (stone) => stone.id, ids);

/** Finds those of the staged file. */
export const inFile: Find = async (ids) => {
  const keys = ids.map((id) => `tombstones/${id}`);
  // Only validated rows are ever staged.
  return (await lookUp(db.staged, (row) => row.key, keys)).map((staged) => staged?.row as Tombstone | undefined);
};

/** The stamp of each row's newest deletion; undefined for one that was never deleted. */
export async function stonesOf(
  table: MergedTable,
  rows: readonly Row[],
  find: Find = here,
): Promise<(Stamp | undefined)[]> {
  const covers = rows.map((row) => coverOf(table, row));
  const distinct = [...new Set(covers.flatMap((id) => id ?? []))];
  const [own, covering] = await Promise.all([find(rows.map((row) => `${table}/${row.id}`)), find(distinct)]);
  const stamps = new Map(distinct.map((id, index) => [id, fallsAt(table, covering[index])]));
  return rows.map((_, index) => latest(own[index]?.stamp, stamps.get(covers[index] ?? '')));
}

/** The same for rows of which only the ids are known: reflections, whose id is their conversation's, or people. */
export const stonesOfIds = (table: 'reflections' | 'people', ids: readonly string[]): Promise<(Stamp | undefined)[]> =>
  stonesOf(
    table,
    ids.map((id) => ({ id, stamp: '' })),
  );
