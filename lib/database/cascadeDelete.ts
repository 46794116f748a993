// Deletes a row with everything that belongs to it, and restores all of it.

import { db } from './database';
import { belongings } from './ownedRows';
import { canMove, entries, isAlone, type Rows } from './ownership';
import type { OwnerTable, Tombstone } from './tables';
import { becomings, formerOf, joinStones } from './tombstoneMeaning';
import type { Row } from './types';
import { nextStamp, unbury } from './writeRows';

/** Everything deleted with a row: enough to restore it. */
export interface Gone {
  rows: Rows;
  /** Earlier tombstones that the new ones replaced or made unnecessary. */
  stones: Tombstone[];
}

/** For the id of each person who became another: the id of that other person. */
export const becameWhom = async (): Promise<Map<string, string>> =>
  new Map(becomings(await db.tombstones.filter(({ into }) => into !== undefined).toArray()));

/** The tombstones of people who became one of the given people and have not been restored. */
async function formerStones(ids: readonly string[]): Promise<Tombstone[]> {
  const former = formerOf(ids, await becameWhom());
  const there = await db.people.bulkGet(former);
  const stones = await db.tombstones.bulkGet(former.filter((_, at) => !there[at]).map((id) => `people/${id}`));
  return stones.flatMap((stone) => stone ?? []);
}

/** The tombstones that those of the given rows cover, and earlier tombstones of the rows themselves. */
function spokenFor(owner: OwnerTable, ids: readonly string[]): Promise<Tombstone[]> {
  const covers = new Set(ids.map((id) => `${owner}/${id}`));
  return db.tombstones
    .filter((stone) => covers.has(stone.id) || (!isAlone(stone) && covers.has(stone.of ?? '')))
    .toArray();
}

/** The rows, besides the owners, that get their own tombstone. */
const moving = (rows: Rows) =>
  entries(rows).flatMap(([table, some]) =>
    some.filter((row) => canMove(table, row)).map(({ id }) => ({ id: `${table}/${id}`, table, row: id })),
  );

/**
 * Deletes rows with everything that belongs to them. Leaves one tombstone per owner, newer than every deleted row,
 * which covers them all: it reveals neither how many rows there were nor when each was made. Rows that can move get
 * their own tombstone. Whoever became a deleted person is deleted too. With `into`, a person is not deleted but becomes
 * that person. Call within a transaction over the tables of all these rows.
 */
export async function buryAll(owner: OwnerTable, owners: readonly Row[], now: number, into?: string): Promise<Gone> {
  const ids = owners.map(({ id }) => id);
  const rows: Rows = { [owner]: [...owners], ...(await belongings(owner, ids)) };
  const [covered, former] = await Promise.all([
    spokenFor(owner, ids),
    owner === 'people' && into === undefined ? formerStones(ids) : [],
  ]);
  const stones = [...covered, ...former];
  const stamps = [...entries(rows).flatMap(([, some]) => some), ...stones].map(({ stamp }) => stamp);
  const newest = stamps.reduce((last, stamp) => (stamp > last ? stamp : last), '');
  const became = into === undefined ? {} : { into };
  const made = [
    ...[...ids, ...former.map(({ row }) => row)].map((row) => ({
      ...{ id: `${owner}/${row}`, table: owner, row },
      ...became,
    })),
    ...moving(rows),
  ].map((stone): Tombstone => ({ ...stone, stamp: nextStamp(now, newest) }));
  const before = new Map(stones.map((stone) => [stone.id, stone]));
  await db.tombstones.bulkDelete(stones.map((stone) => stone.id));
  await db.tombstones.bulkPut(made.map((stone) => joinStones(before.get(stone.id), stone)));
  for (const [name, some] of entries(rows)) await db.table(name).bulkDelete(some.map((one) => one.id));
  return { rows, stones };
}

/** Like buryAll, for one row. */
export const buryWhole = (owner: OwnerTable, row: Row, now: number, into?: string): Promise<Gone> =>
  buryAll(owner, [row], now, into);

/** Restores all that was deleted with a row, stamped after its tombstone. Call within a transaction over its tables. */
export async function unburyWhole({ rows, stones }: Gone, now: number): Promise<void> {
  // The owner comes first: that moves the clock past its tombstone, so the other rows are stamped after it too.
  for (const [name, some] of entries(rows)) await unbury(name, some, now);
  await db.tombstones.bulkPut(stones);
}
