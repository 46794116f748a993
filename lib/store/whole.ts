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
 * Takes a row away with everything that belongs to it. One tombstone stays, newer than all of that, and speaks for it:
 * neither how many rows there were can be told from it, nor when each was made. Call within a transaction over asides and,
 * for a conversation, everything that belongs to it.
 */
export async function buryWhole(owner: OwnerTable, row: Row, now: number): Promise<Gone> {
  const id = `${owner}/${row.id}`;
  const rows: Rows = { [owner]: [row], ...(await belongings(owner, [row.id])) };
  const stones = await db.tombstones.filter((stone) => stone.of === id).toArray();
  const stamps = [...entries(rows).flatMap(([, some]) => some), ...stones].map(({ stamp }) => stamp);
  const newest = stamps.reduce((last, stamp) => (stamp > last ? stamp : last), row.stamp);
  await db.tombstones.bulkDelete(stones.map((stone) => stone.id));
  await db.tombstones.put({ id, table: owner, row: row.id, stamp: nextStamp(now, newest) });
  for (const [name, some] of entries(rows)) await db.table(name).bulkDelete(some.map((one) => one.id));
  return { rows, stones };
}

/** Puts back all that went with a row, stamped past its tombstone. Call within a transaction over the same tables. */
export async function unburyWhole({ rows, stones }: Gone, now: number): Promise<void> {
  // The owner comes first: what follows is stamped past its tombstone too, as the clock has moved on.
  for (const [name, some] of entries(rows)) await unbury(name, some, now);
  await db.tombstones.bulkPut(stones);
}
