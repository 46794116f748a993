// The copies a coach saves: a backup, or where the database stays shut, whatever is in it.
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

/** Where this machine remembers when a backup was last saved; epoch milliseconds. */
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
  // Only a reminder: a backup that was saved stays one even where this cannot be remembered.
  if (backup.value.whole)
    await Promise.all([keepLocal(lastBackupPlace, now), settleOwed(owed)]).catch((error: unknown) =>
      console.error(error),
    );
  return ok(backup.value);
}

/** Saves the whole log, presses not stored yet included; the fault if it could not be read, else null. */
export async function saveBackup(now: number, zone: string): Promise<Fault | null> {
  const saved = await save(now, zone);
  return saved.ok ? null : saved.error;
}

/** Saves what the database holds as it stands; false where there is none. Rejects where the browser will not read it. */
export async function saveRescue(now: number, zone: string): Promise<boolean> {
  const rescue = await rescueBlob({ ...fileOrigin(), exportedAt: now });
  if (rescue) saveFile(`coachside-rescue-${localDay(now, zone)}.jsonl`, rescue);
  return rescue !== null;
}

/** Saves whatever can be saved: a backup, else the rescue beside the presses of this window. Rejects where there is neither. */
export async function saveCopy(now: number, zone: string): Promise<void> {
  const saved = await save(now, zone);
  if (saved.ok && saved.value.whole) return;
  const rescued = await saveRescue(now, zone).catch((error: unknown) => {
    console.error(error);
    return false;
  });
  if (!saved.ok && !rescued) throw new Error('there is nothing that could be saved');
}
