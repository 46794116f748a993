// Reads the whole log into a backup.

import type { Press } from '../../conversation/actions/logMark';
import { localDay } from '../../conversation/localDay';
import type { Conversation } from '../../conversation/types';
import { db } from '../../database/database';
import { eachPage } from '../../database/pagedReads';
import { formatStamp } from '../../database/stamp';
import { attempt, type Fault } from '../../database/storageFault';
import { backupTables, type RowOf } from '../../database/tables';
import { ok, type Result } from '../../result';
import type { About } from '../backupFormat';
import { newPen } from '../backupWriter';
import { stonesOf } from './deletionStamps';
import { type Extra, readWhole } from './logSnapshot';

/** What a panel holds that could not be stored yet: presses, and the conversation they belong to. */
export interface Unstored {
  talk?: Conversation;
  presses: readonly Press[];
}

/** A backup. Not `whole` if the database could not be read: then it contains only what was unstored. */
export interface Backup {
  blob: Blob;
  whole: boolean;
}

type Sink = (part: string) => unknown;

const nothing: Unstored = { presses: [] };

/** The tables a backup reads. */
export const backedUp = () => backupTables.map((name) => db.table(name));

/** Gives an unstored press a stamp older than the one it gets once it is stored, so that the stored version wins. */
const stamped = (press: Press, counter: number, now: number): RowOf['marks'] => ({
  ...press,
  stamp: formatStamp({ wall: Math.min(press.at, now), counter }, '0-unstored'),
});

const rowsOf = ({ talk, presses }: Unstored, now: number): Extra[] => [
  ...(talk ? [{ table: 'conversations' as const, row: talk }] : []),
  ...presses.map((press, index) => ({ table: 'marks' as const, row: stamped(press, index, now) })),
];

async function stillUnstored({ talk, presses }: Unstored, now: number): Promise<Unstored> {
  if (presses.length === 0) return { presses };
  const ids = presses.map((press) => press.id);
  const rows = presses.map((press, index) => stamped(press, index, now));
  const [stored, deleted] = await Promise.all([db.marks.bulkGet(ids), stonesOf('marks', rows)]);
  const gone = rows.map((row, index) => stored[index] !== undefined || row.stamp <= (deleted[index] ?? ''));
  const missing = presses.filter((_, index) => !gone[index]);
  return talk && !(await db.conversations.get(talk.id)) ? { talk, presses: missing } : { presses: missing };
}

/** Writes the whole log into `sink`, in parts. Call in a transaction over backedUp(), so that it shows one moment. */
export async function writeBackup(about: About, now: number, sink: Sink): Promise<void> {
  const pen = newPen(about, now);
  for (const name of backupTables) {
    await eachPage<RowOf[typeof name]>(
      db.table(name),
      (row) => row.id,
      async (rows) => {
        for (const row of rows) pen.row(name, row);
        await sink(pen.take());
      },
    );
  }
  await sink(pen.end());
}

/**
 * The whole log at one moment as a file, including presses that could not be stored. If the database cannot be read,
 * the file contains only those presses; the fault is returned if there are none.
 */
export async function backupBlob(now: number, about: About, unstored = nothing): Promise<Result<Backup, Fault>> {
  const read = await attempt(async () => ({
    blob: await readWhole(about, now, async () => rowsOf(await stillUnstored(unstored, now), now)),
    whole: true,
  }));
  if (read.ok || unstored.presses.length === 0) return read;
  const pen = newPen(about, now);
  for (const { table, row } of rowsOf(unstored, now)) pen.row(table, row);
  return ok({ blob: new Blob([pen.end()], { type: 'application/jsonl' }), whole: false });
}

/** The file name for a day: coachside-backup-2026-11-22.jsonl. */
export const backupName = (now: number, timeZone: string): string =>
  `coachside-backup-${localDay(now, timeZone)}.jsonl`;
