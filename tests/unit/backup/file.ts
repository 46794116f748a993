// Backup files for tests: made from the database, or line by line.
import { stageBackup, takeOver } from '../../../lib/backup/actions/restoreBackup';
import type { LeftOut } from '../../../lib/backup/actions/stageFile';
import { newPen } from '../../../lib/backup/backupWriter';
import { backupBlob } from '../../../lib/backup/queries/wholeBackup';
import type { BackupTable, RowOf } from '../../../lib/database/tables';
import { about, type Log, noon, stampAt } from './log';

/** The present log as a file's text. */
export async function exported(now = noon): Promise<string> {
  const backup = await backupBlob(now, about);
  if (!backup.ok) throw new Error(backup.error);
  return backup.value.blob.text();
}

/** A valid file of the given rows, as anyone could write it. */
export function fileOf(log: Log, now = noon): string {
  const pen = newPen(about, now);
  for (const [table, rows] of Object.entries(log)) {
    for (const row of rows) pen.row(table as BackupTable, row as RowOf[BackupTable]);
  }
  return pen.end();
}

export const blobOf = (text: BlobPart): Blob => new Blob([text]);

/** Stages a file and takes it over; throws if either is refused. */
export async function restore(text: BlobPart, now = noon): Promise<void> {
  const staged = await stageBackup(blobOf(text), now);
  if (!staged.ok) throw new Error(JSON.stringify(staged.error));
  const taken = await takeOver(staged.value.token, now, about);
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
}

/** The fault found in staging a file; undefined if there is none. */
export async function faultIn(content: BlobPart): Promise<unknown> {
  const staged = await stageBackup(blobOf(content), noon);
  return staged.ok ? undefined : staged.error;
}

/** What staging a file leaves out; undefined if nothing. Throws if the file is refused. */
export async function leftOutOf(content: BlobPart): Promise<LeftOut | undefined> {
  const staged = await stageBackup(blobOf(content), noon);
  if (!staged.ok) throw new Error(JSON.stringify(staged.error));
  return staged.value.preview.leftOut;
}

/** Stages a file with one person; returns its token. */
export async function staged(id: string, at = noon): Promise<string> {
  const file = fileOf({ people: [{ id, stamp: stampAt(1), alias: id.toUpperCase() }] });
  const result = await stageBackup(blobOf(file), at);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.token;
}
