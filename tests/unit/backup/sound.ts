// Checks that a log is valid: it accepts its own backup, and every file made from it can be written.
import { expect } from 'vitest';
import { tableWords } from '../../../components/exports/tableWords';
import { stageBackup, takeOver } from '../../../lib/backup/actions/restoreBackup';
import { agreedIn } from '../../../lib/commitments/agreedInTalk';
import type { Agreed } from '../../../lib/commitments/types';
import { db } from '../../../lib/database/database';
import { readStamp } from '../../../lib/database/stamp';
import { mergedTables } from '../../../lib/database/tables';
import { calendarOf } from '../../../lib/exports/calendarFile';
import { csvBlob } from '../../../lib/exports/queries';
import { blobOf, exported } from './file';
import { about, dumpLog } from './log';

async function eachCommitment(): Promise<Agreed[]> {
  const [reflections, rows] = await Promise.all([db.reflections.toArray(), db.commitments.toArray()]);
  return [...reflections.flatMap((one) => agreedIn(one, rows)), ...agreedIn(undefined, rows)];
}

/** Throws unless the log accepts its own backup, which adds nothing to it and changes nothing. */
export async function expectSound(now: number): Promise<void> {
  const before = await dumpLog();
  const staged = await stageBackup(blobOf(await exported(now)), now);
  if (!staged.ok) throw new Error(`own backup refused: ${JSON.stringify(staged.error)}`);
  const { tables, setAside, closed, leftOut } = staged.value.preview;
  const news = mergedTables.filter((table) => tables[table].added + tables[table].changed + tables[table].removed > 0);
  expect({ news, setAside, closed, leftOut }).toEqual({ news: [], setAside: 0, closed: 0, leftOut: undefined });
  expect(await takeOver(staged.value.token, now, about)).toEqual({ ok: true, value: undefined });
  expect(await dumpLog()).toEqual(before);
  expect(await csvBlob(tableWords(), 'comma')).toMatchObject({ ok: true });
  calendarOf((await eachCommitment()).map((one) => ({ ...one, changedAt: readStamp(one.stamp).wall })));
}
