// Rows dated in the future by a clock that was wrong: telling them, and bringing them to now.
import { db } from '../../database/database';
import { eachPage } from '../../database/pagedReads';
import { formatStamp, readStamp } from '../../database/stamp';
import { latest } from '../../database/tombstoneMeaning';
import type { Row, Stamp } from '../../database/types';
import { type BackupTable, backupTables } from '../backupFormat';

/** Milliseconds by which a stamp may be ahead of this machine's clock: that may be off itself, and knows no leap. */
const allowance = 24 * 60 * 60_000;
const counterLimit = 36 ** 4;

/** What every stamp of a moment more than a day from now is past. */
export const aheadFrom = (now: number): Stamp => String(now + allowance + 1).padStart(15, '0');

/** Whether a stamp is of a moment more than a day from now. */
export const isAhead = (stamp: Stamp, now: number): boolean => stamp > aheadFrom(now);

/** What a row carries that is a stamp: its own, that of the press it was logged by, that of a deletion before. */
type Stamped = Row & { pressed?: Stamp; deleted?: Stamp };

const stampsOf = ({ stamp, pressed, deleted }: Stamped): Stamp[] => [stamp, pressed ?? [], deleted ?? []].flat();

const deviceOf = (stamp: Stamp): string => stamp.split('-').slice(2).join('-');

/** The new stamp of each that is ahead: all after `from`, in the order they had. */
function inTurn(ahead: ReadonlySet<Stamp>, from: number): Map<Stamp, Stamp> {
  const stampAt = (stamp: Stamp, turn: number) =>
    formatStamp({ wall: from + Math.floor(turn / counterLimit), counter: turn % counterLimit }, deviceOf(stamp));
  return new Map([...ahead].sort().map((stamp, turn) => [stamp, stampAt(stamp, turn)]));
}

const rowsOf = (table: BackupTable, visit: (rows: Stamped[]) => Promise<unknown> | undefined): Promise<void> =>
  eachPage<Stamped>(db.table(table), (row) => row.id, visit);

/**
 * Dates every row of the log, and every tombstone, that is ahead of `now` anew, and gives back the highest stamp then.
 * They keep their order, and stay after all that is not ahead, so what stood against what still does: bringing a merged
 * log to now is the same as merging logs brought to now. Call within a transaction over all tables.
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
