// Owns taking a row away with everything that belongs to it, and putting all of it back. Must not know any subject.
import { belongings, entries, type OwnerTable, type Rows } from './belonging';
import { db } from './db';
import type { Row, Tombstone } from './types';
import { nextStamp, unbury } from './write';

/** All that went with a row, the tombstones it made needless included: enough to put everything back. */
export interface Gone {
  rows: Rows;
  stones: Tombstone[];
}

/**
 * Takes rows away with everything that belongs to them. One tombstone each stays, newer than all of that, and speaks for
 * it: neither how many rows there were can be told from it, nor when each was made. Call within a transaction over all
 * that belongs to such rows.
 */
export async function buryAll(owner: OwnerTable, owners: readonly Row[], now: number): Promise<Gone> {
  const rows: Rows = {
    [owner]: [...owners],
    ...(await belongings(
      owner,
      owners.map(({ id }) => id),
    )),
  };
  const covers = new Set(owners.map(({ id }) => `${owner}/${id}`));
  const stones = await db.tombstones.filter(({ of }) => of !== undefined && covers.has(of)).toArray();
  const stamps = [...entries(rows).flatMap(([, some]) => some), ...stones].map(({ stamp }) => stamp);
  const newest = stamps.reduce((last, stamp) => (stamp > last ? stamp : last), '');
  await db.tombstones.bulkDelete(stones.map((stone) => stone.id));
  await db.tombstones.bulkPut(
    owners.map(({ id }) => ({ id: `${owner}/${id}`, table: owner, row: id, stamp: nextStamp(now, newest) })),
  );
  for (const [name, some] of entries(rows)) await db.table(name).bulkDelete(some.map((one) => one.id));
  return { rows, stones };
}

/** The same for one row. */
export const buryWhole = (owner: OwnerTable, row: Row, now: number): Promise<Gone> => buryAll(owner, [row], now);

/** Puts back all that went with a row, stamped past its tombstone. Call within a transaction over the same tables. */
export async function unburyWhole({ rows, stones }: Gone, now: number): Promise<void> {
  // The owner comes first: what follows is stamped past its tombstone too, as the clock has moved on.
  for (const [name, some] of entries(rows)) await unbury(name, some, now);
  await db.tombstones.bulkPut(stones);
}
