// Saves the coach's files as downloads; lib makes their contents.

import { rescueCopy } from '../../lib/backup/actions/rescueCopy';
import * as copy from '../../lib/backup/queries/savedCopy';
import { backupName } from '../../lib/backup/queries/wholeBackup';
import { fileOrigin } from '../../lib/browser/fileOrigin';
import { zoneHere } from '../../lib/browser/localZone';
import { saveFile } from '../../lib/browser/saveFile';
import type { Agreed } from '../../lib/commitments/types';
import { localDay } from '../../lib/conversation/localDay';
import { readStamp } from '../../lib/database/stamp';
import type { Fault } from '../../lib/database/storageFault';
import { csvBlob, csvName } from '../../lib/exports/queries';
import { type Dialect, dialectOf } from '../../lib/exports/tableText';
import { personBlob, personFileName } from '../../lib/people/queries/personFile';
import { tableWords } from './tableWords';

/** Saves the whole log; the fault if it could not be read, else null. */
export const saveBackup = (): Promise<Fault | null> => copy.saveBackup(Date.now(), zoneHere());

/** Saves what the database contains, as it is, when it cannot be opened; false if there is nothing. */
export const saveRescue = (): Promise<boolean> => copy.saveRescue(Date.now(), zoneHere());

/** Saves whatever can be saved: a backup, else the rescue copy. Rejects if neither is possible. */
export const saveCopy = (): Promise<void> => copy.saveCopy(Date.now(), zoneHere());

/** The dialect of the browser's region, from its first preferred language: the only one that may name a region. */
export const regionalDialect = (): Dialect => dialectOf(navigator.language);

/** Saves the talks as a table; the fault if they could not be read, else null. */
export async function saveCsv(): Promise<Fault | null> {
  const csv = await csvBlob(tableWords(), regionalDialect());
  if (!csv.ok) return csv.error;
  saveFile(csvName(Date.now(), zoneHere()), csv.value);
  return null;
}

/** Saves a calendar file; the fault if it could not be made. The code that makes it is loaded on demand. */
export async function saveCalendar(all: readonly Agreed[]): Promise<Fault | null> {
  try {
    const { calendarOf } = await import('../../lib/exports/calendarFile');
    const file = calendarOf(all.map((one) => ({ ...one, changedAt: readStamp(one.stamp).wall })));
    if (file) saveFile(`coachside-${localDay(Date.now(), zoneHere())}.ics`, file);
    return null;
  } catch {
    return 'unknown';
  }
}

/** Saves everything of one person; the fault if it could not be read, else null. */
export async function savePerson(id: string): Promise<Fault | null> {
  const now = Date.now();
  const file = await personBlob(id, now, fileOrigin());
  if (!file.ok) return file.error;
  saveFile(personFileName(now, zoneHere()), file.value);
  return null;
}

/** Saves the copy from before the last restore. */
export async function saveRescueCopy(): Promise<void> {
  const kept = await rescueCopy();
  if (kept) saveFile(backupName(kept.at, zoneHere()), kept.blob);
}
