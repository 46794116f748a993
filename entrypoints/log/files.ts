// Wires the files the coach takes along: made by lib, saved as downloads.
import { rescueCopy } from '../../lib/backup/rescue';
import { backupBlob, backupName } from '../../lib/backup/write';
import { about } from '../../lib/browser/about';
import { saveFile } from '../../lib/browser/save';
import { t } from '../../lib/browser/words';
import { localDay } from '../../lib/conversation/day';
import { type CsvColumn, csvColumns } from '../../lib/exports/csv';
import { csvBlob, csvName } from '../../lib/exports/queries';
import type { Fault } from '../../lib/store/fault';
import { keepLocal } from '../../lib/store/local';
import { rescueBlob } from '../../lib/store/rescue';

/** Where this machine remembers when a backup was last saved; epoch milliseconds. */
export const lastBackupPlace = 'lastBackup';

export const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Saves the whole log; the fault if it could not be read, else null. */
export async function saveBackup(): Promise<Fault | null> {
  const now = Date.now();
  const backup = await backupBlob(now, about());
  if (!backup.ok) return backup.error;
  saveFile(backupName(now, zone()), backup.value.blob);
  // Only a reminder: a backup that was saved stays one even where this cannot be remembered.
  await keepLocal(lastBackupPlace, now).catch((error: unknown) => console.error(error));
  return null;
}

/** Saves the talks as a table; the fault if they could not be read, else null. */
export async function saveCsv(): Promise<Fault | null> {
  const headings = Object.fromEntries(csvColumns.map((column) => [column, t(`csv_${column}`)]));
  const csv = await csvBlob({ headings: headings as Record<CsvColumn, string>, yes: t('csv_yes'), no: t('csv_no') });
  if (!csv.ok) return csv.error;
  saveFile(csvName(Date.now(), zone()), csv.value);
  return null;
}

/** Saves the copy from before the last restore. */
export async function saveRescueCopy(): Promise<void> {
  const copy = await rescueCopy();
  if (copy) saveFile(backupName(copy.at, zone()), copy.blob);
}

/** Saves what the database holds as it stands, where it cannot be opened; false where there is none. */
export async function saveRescue(): Promise<boolean> {
  const now = Date.now();
  const rescue = await rescueBlob({ ...about(), exportedAt: now });
  if (rescue) saveFile(`coachside-rescue-${localDay(now, zone())}.jsonl`, rescue);
  return rescue !== null;
}

/** Saves whatever can be saved: a backup, else the rescue. Throws where neither can. */
export async function saveCopy(): Promise<void> {
  if ((await saveBackup()) !== null && !(await saveRescue())) throw new Error('there is no database to rescue');
}
