// When a row was last deleted, by itself or with its owner. Reads only.

import { db } from '../../database/database';
import { coverOf } from '../../database/ownership';
import { lookUp } from '../../database/pagedReads';
import type { MergedTable, Tombstone } from '../../database/tables';
import { fallsAt, latest } from '../../database/tombstoneMeaning';
import type { Row, Stamp } from '../../database/types';

/** Finds tombstones by their ids, in their order. */
export type Find = (ids: readonly string[]) => Promise<(Tombstone | undefined)[]>;

/** Finds tombstones in the log. */
export const inLog: Find = (ids) => lookUp(db.tombstones, (stone) => stone.id, ids);

/** The stamp of each row's newest deletion; undefined for one that was never deleted. */
export async function stonesOf(
  table: MergedTable,
  rows: readonly Row[],
  find: Find = inLog,
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
