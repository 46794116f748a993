// Wires the files the coach takes along: made by lib, saved as downloads.
import * as copy from '../../lib/backup/copy';
import { rescueCopy } from '../../lib/backup/rescue';
import { backupName } from '../../lib/backup/write';
import { saveFile } from '../../lib/browser/save';
import { csvBlob, csvName } from '../../lib/exports/queries';
import type { Fault } from '../../lib/store/fault';
import { csvWords } from './csvWords';

export const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Saves the whole log; the fault if it could not be read, else null. */
export const saveBackup = (): Promise<Fault | null> => copy.saveBackup(Date.now(), zone());

/** Saves what the database holds as it stands, where it cannot be opened; false where there is none. */
export const saveRescue = (): Promise<boolean> => copy.saveRescue(Date.now(), zone());

/** Saves whatever can be saved: a backup, else the rescue. Rejects where neither can. */
export const saveCopy = (): Promise<void> => copy.saveCopy(Date.now(), zone());

/** Saves the talks as a table; the fault if they could not be read, else null. */
export async function saveCsv(): Promise<Fault | null> {
  const csv = await csvBlob(csvWords());
  if (!csv.ok) return csv.error;
  saveFile(csvName(Date.now(), zone()), csv.value);
  return null;
}

/** Saves the copy from before the last restore. */
export async function saveRescueCopy(): Promise<void> {
  const kept = await rescueCopy();
  if (kept) saveFile(backupName(kept.at, zone()), kept.blob);
}
