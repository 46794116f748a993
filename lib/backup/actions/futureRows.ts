// Detects rows dated in the future by a wrong clock, and re-dates them to now.
import { db } from '../../database/database';
import { eachPage } from '../../database/pagedReads';
import { formatStamp, readStamp } from '../../database/stamp';
import { type BackupTable, backupTables } from '../../database/tables';
import { latest } from '../../database/tombstoneMeaning';
import type { Row, Stamp } from '../../database/types';

/** Milliseconds by which a stamp may be ahead of this machine's clock: that may be off itself, and knows no leap. */
const allowance = 24 * 60 * 60_000;
const counterLimit = 36 ** 4;

/** Every stamp dated more than a day after `now` (epoch milliseconds) sorts after this one. */
export const aheadFrom = (now: number): Stamp => String(now + allowance + 1).padStart(15, '0');

/** Whether a stamp is dated more than a day after `now` (epoch milliseconds). */
export const isAhead = (stamp: Stamp, now: number): boolean => stamp > aheadFrom(now);

/** All stamps in a row: its own, that of the press that logged it, and that of an earlier deletion. */
type Stamped = Row & { pressed?: Stamp; deleted?: Stamp };

const stampsOf = ({ stamp, pressed, deleted }: Stamped): Stamp[] => [stamp, pressed ?? [], deleted ?? []].flat();

const deviceOf = (stamp: Stamp): string => stamp.split('-').slice(2).join('-');

/** New stamps for those that are ahead: from `from` (epoch milliseconds) on, in the same order as before. */
function inTurn(ahead: ReadonlySet<Stamp>, from: number): Map<Stamp, Stamp> {
  const stampAt = (stamp: Stamp, turn: number) =>
    formatStamp({ wall: from + Math.floor(turn / counterLimit), counter: turn % counterLimit }, deviceOf(stamp));
  return new Map([...ahead].sort().map((stamp, turn) => [stamp, stampAt(stamp, turn)]));
}

const rowsOf = (table: BackupTable, visit: (rows: Stamped[]) => Promise<unknown> | undefined): Promise<void> =>
  eachPage<Stamped>(db.table(table), (row) => row.id, visit);

/**
 * Re-dates every row and tombstone of the log that is ahead of `now`, and returns the highest stamp afterwards. They
 * keep their order and stay after everything that is not ahead, so the same versions win as before: re-dating a merged
 * log gives the same result as merging re-dated logs. Call within a transaction over all tables.
 */
export async function bringToNow(now: number): Promise<Stamp> {
  const ahead = new Set<Stamp>();
  const tables = new Set<BackupTable>();
  const from = aheadFrom(now);
  let highest = formatStamp({ wall: now, counter: 0 }, '0');
  for (const table of backupTables) {
    await rowsOf(table, (rows) => {
      for (const stamp of rows.flatMap(stampsOf)) {
        if (stamp > from) tables.add(table) && ahead.add(stamp);
        else highest = latest(highest, stamp) ?? highest;
      }
      return undefined;
    });
  }
  const turns = inTurn(ahead, readStamp(highest).wall + 1);
  for (const table of tables)
    await rowsOf(table, (rows) => db.table(table).bulkPut(rows.map((row) => turned(row, turns))));
  return [...turns.values()].at(-1) ?? highest;
}

function turned(row: Stamped, turns: ReadonlyMap<Stamp, Stamp>): Stamped {
  const { stamp, pressed, deleted } = row;
  return {
    ...{ ...row, stamp: turns.get(stamp) ?? stamp },
    ...(pressed === undefined ? {} : { pressed: turns.get(pressed) ?? pressed }),
    ...(deleted === undefined ? {} : { deleted: turns.get(deleted) ?? deleted }),
  };
}
