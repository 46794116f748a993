// Taking a row away with everything that belongs to it, and putting all of it back.

import { db } from './database';
import { belongings, type OwnerTable } from './ownedRows';
import { canMove, entries, isAlone, type Rows } from './ownership';
import { becomings, formerOf, joinStones } from './tombstoneMeaning';
import type { Row, Tombstone } from './types';
import { nextStamp, unbury } from './writeRows';

/** All that went with a row: enough to put everything back. */
export interface Gone {
  rows: Rows;
  /** The tombstones that its own made needless, or took the place of. */
  stones: Tombstone[];
}

/** Whom people became, by their ids. */
export const becameWhom = async (): Promise<Map<string, string>> =>
  new Map(becomings(await db.tombstones.filter(({ into }) => into !== undefined).toArray()));

/** The tombstones of those who became one of the given people, and are not there again. */
async function formerStones(ids: readonly string[]): Promise<Tombstone[]> {
  const former = formerOf(ids, await becameWhom());
  const there = await db.people.bulkGet(former);
  const stones = await db.tombstones.bulkGet(former.filter((_, at) => !there[at]).map((id) => `people/${id}`));
  return stones.flatMap((stone) => stone ?? []);
}

/** The tombstones that those of the given rows speak for, and those they had before. */
function spokenFor(owner: OwnerTable, ids: readonly string[]): Promise<Tombstone[]> {
  const covers = new Set(ids.map((id) => `${owner}/${id}`));
  return db.tombstones
    .filter((stone) => covers.has(stone.id) || (!isAlone(stone) && covers.has(stone.of ?? '')))
    .toArray();
}

/** The rows that leave a tombstone of their own, beside the owners. */
const moving = (rows: Rows) =>
  entries(rows).flatMap(([table, some]) =>
    some.filter((row) => canMove(table, row)).map(({ id }) => ({ id: `${table}/${id}`, table, row: id })),
  );

/**
 * Takes rows away with everything that belongs to them. One tombstone each stays, newer than all of that, and speaks for
 * it: neither how many rows there were can be told from it, nor when each was made. What can move leaves one of its own,
 * and whoever became a person that goes is deleted with them. `into` says whom a person becomes who is not deleted.
 * Call within a transaction over all that belongs to such rows.
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

/** The same for one row. */
export const buryWhole = (owner: OwnerTable, row: Row, now: number, into?: string): Promise<Gone> =>
  buryAll(owner, [row], now, into);

/** Puts back all that went with a row, stamped past its tombstone. Call within a transaction over the same tables. */
export async function unburyWhole({ rows, stones }: Gone, now: number): Promise<void> {
  // The owner comes first: what follows is stamped past its tombstone too, as the clock has moved on.
  for (const [name, some] of entries(rows)) await unbury(name, some, now);
  await db.tombstones.bulkPut(stones);
}
