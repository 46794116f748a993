// Wires the offers to export: everything stored and not stored yet, or a rescue copy where the database stays shut.
import { about } from '../../lib/browser/about';
import { saveFile } from '../../lib/browser/save';
import { outbox } from '../../lib/conversation/outbox';

/** Saves a backup that includes the marks still waiting to be stored; a rescue copy where that cannot be read. */
export async function saveCopy(): Promise<void> {
  const { backupBlob, backupName } = await import('../../lib/backup/write');
  const now = Date.now();
  const { unsaved } = outbox.getState();
  const presses = unsaved.flatMap(({ press }) => press ?? []);
  const talk = unsaved.find((job) => job.talk)?.talk;
  const backup = await backupBlob(now, about(), talk ? { talk, presses } : { presses });
  if (backup.ok) saveFile(backupName(now, Intl.DateTimeFormat().resolvedOptions().timeZone), backup.value.blob);
  else await saveRescue();
}

/** Saves what the database holds, read as it stands; nothing where there is no database. */
export async function saveRescue(): Promise<void> {
  const { rescueBlob } = await import('../../lib/store/rescue');
  const now = Date.now();
  const blob = await rescueBlob({ ...about(), exportedAt: now });
  if (blob) saveFile(`coachside-rescue-${new Date(now).toISOString().slice(0, 10)}.jsonl`, blob);
}
