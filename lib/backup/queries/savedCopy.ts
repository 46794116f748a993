// The files a coach saves: a backup or, if the database cannot be opened, its raw content.
import { fileOrigin } from '../../browser/fileOrigin';
import { saveFile } from '../../browser/saveFile';
import { outbox } from '../../conversation/actions/outbox';
import { localDay } from '../../conversation/localDay';
import { rescueBlob } from '../../database/foreignDatabase';
import { keepLocal } from '../../database/localValues';
import type { Fault } from '../../database/storageFault';
import { ok, type Result } from '../../result';
import { readOwed, settleOwed } from '../actions/owedBackup';
import { type Backup, backupBlob, backupName, type Unstored } from './wholeBackup';

/** The id in `local` of the time when a backup was last saved; epoch milliseconds. */
export const lastBackupPlace = 'lastBackup';

function unstored(): Unstored {
  const { unsaved } = outbox.getState();
  const presses = unsaved.flatMap(({ press }) => press ?? []);
  const talk = unsaved.find((job) => job.talk)?.talk;
  return talk ? { talk, presses } : { presses };
}

async function save(now: number, zone: string): Promise<Result<Backup, Fault>> {
  const owed = await readOwed().catch(() => null);
  const backup = await backupBlob(now, fileOrigin(), unstored());
  if (!backup.ok) return backup;
  saveFile(backupName(now, zone), backup.value.blob);
  // This is only a reminder: if it cannot be stored, the backup was saved all the same.
  if (backup.value.whole)
    await Promise.all([keepLocal(lastBackupPlace, now), settleOwed(owed)]).catch((error: unknown) =>
      console.error(error),
    );
  return ok(backup.value);
}

/** Saves the whole log, including presses not stored yet. Returns the fault if it could not be read, else null. */
export async function saveBackup(now: number, zone: string): Promise<Fault | null> {
  const saved = await save(now, zone);
  return saved.ok ? null : saved.error;
}

/** Saves the raw content of the database; false if there is none. Rejects if the browser cannot read it. */
export async function saveRescue(now: number, zone: string): Promise<boolean> {
  const rescue = await rescueBlob({ ...fileOrigin(), exportedAt: now });
  if (rescue) saveFile(`coachside-rescue-${localDay(now, zone)}.jsonl`, rescue);
  return rescue !== null;
}

/** Saves a complete backup, or else this window's presses and the raw database. Rejects if nothing could be saved. */
export async function saveCopy(now: number, zone: string): Promise<void> {
  const saved = await save(now, zone);
  if (saved.ok && saved.value.whole) return;
  const rescued = await saveRescue(now, zone).catch((error: unknown) => {
    console.error(error);
    return false;
  });
  if (!saved.ok && !rescued) throw new Error('there is nothing that could be saved');
}
