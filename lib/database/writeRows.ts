// Writes rows, stamped after what they replace. Deletions leave a tombstone.
import type { Table } from 'dexie';
import { uuidv7 } from 'uuidv7';
import { db } from './database';
import { canMove, coverOf } from './ownership';
import { followed, formatStamp, later, type Reading, readStamp, tick } from './stamp';
import type { MergedTable, Tombstone } from './tables';
import type { Row, Stamp } from './types';

let last: Reading = { wall: 0, counter: 0 };
let device: string | undefined;

/** A new row's id. */
export const newId = (): string => uuidv7();

/**
 * Makes sure this context knows the machine's device id and starts after every imported stamp.
 * Await it once, before the first write.
 */
export async function openClock(): Promise<void> {
  if (device !== undefined) return;
  await db.transaction('rw', db.local, async () => {
    const [known, reading] = await Promise.all([db.local.get('device'), db.local.get('clock')]);
    if (typeof reading?.value === 'string') last = later(last, followed(readStamp(reading.value)));
    if (typeof known?.value === 'string') {
      device = known.value;
      return;
    }
    device = crypto.randomUUID().slice(0, 8);
    await db.local.put({ id: 'device', value: device });
  });
}

/** Call when everything was erased: the next write reads the machine's device id and clock again. */
export function forgetClock(): void {
  last = { wall: 0, counter: 0 };
  device = undefined;
}

/**
 * The stamp of a change made now: after this context's last one and after `seen`, the stamp it replaces. If `seen` is
 * later than the clock follows, only this stamp goes past it. If `seen` is the last possible stamp, it is returned.
 */
export function nextStamp(now: number, seen: Stamp = ''): Stamp {
  if (device === undefined) throw new Error('openClock() must come before the first write');
  const replaced = readStamp(seen);
  last = tick(later(last, followed(replaced)), now);
  const stamp = formatStamp(later(replaced, last) === last ? last : tick(replaced, now), device);
  return seen > stamp ? seen : stamp;
}

/** Moves the clock past an imported stamp, here and in every context opened later. Call within a transaction. */
export async function advanceClock(stamp: Stamp): Promise<void> {
  last = later(last, followed(readStamp(stamp)));
  const known = (await db.local.get('clock'))?.value;
  if (typeof known !== 'string' || known < stamp) await db.local.put({ id: 'clock', value: stamp });
}

/** Sets the clock to a stamp, also backwards. No row may have a later stamp. Call within a transaction. */
export async function turnClock(stamp: Stamp): Promise<void> {
  last = readStamp(stamp);
  await db.local.put({ id: 'clock', value: stamp });
}

/** Changes one row by a function of its current version; does nothing if it is deleted. Call within a transaction. */
export async function revise<T extends Row>(
  table: Table<T, string>,
  id: string,
  now: number,
  change: (row: T) => Partial<T> | undefined,
): Promise<T | undefined> {
  const row = await table.get(id);
  const changes = row && change(row);
  if (!row || !changes) return row;
  const revised = { ...row, ...changes, stamp: nextStamp(now, row.stamp) };
  await table.put(revised);
  return revised;
}

function stoneOf(table: MergedTable, row: Row, now: number): Tombstone {
  const cover = coverOf(table, row);
  const stone = { id: `${table}/${row.id}`, table, row: row.id, stamp: nextStamp(now, row.stamp) };
  return cover === undefined || canMove(table, row) ? stone : { ...stone, of: cover };
}

/** Deletes rows, leaving a tombstone for each, so that a merge cannot bring them back. Call within a transaction. */
export async function bury(name: MergedTable, rows: readonly Row[], now: number): Promise<void> {
  if (rows.length === 0) return;
  await Promise.all([
    db.tombstones.bulkPut(rows.map((row) => stoneOf(name, row, now))),
    db.table(name).bulkDelete(rows.map((row) => row.id)),
  ]);
}

/** Restores buried rows, stamped after their tombstones. Call within a transaction. */
export async function unbury(name: MergedTable, rows: readonly Row[], now: number): Promise<void> {
  const ids = rows.map((row) => `${name}/${row.id}`);
  const stones = await db.tombstones.bulkGet(ids);
  await Promise.all([
    db
      .table(name)
      .bulkPut(rows.map((row, index) => ({ ...row, stamp: nextStamp(now, stones[index]?.stamp ?? row.stamp) }))),
    db.tombstones.bulkDelete(ids),
  ]);
}
