// Wires the offers to export: everything stored and not stored yet, or a rescue copy where the database stays shut.
import { saveFile } from '../../lib/browser/save';
import { language } from '../../lib/browser/words';
import { outbox } from '../../lib/conversation/outbox';

/** Saves a backup that includes the marks still waiting to be stored; a rescue copy where that cannot be read. */
export async function saveCopy(): Promise<void> {
  const { backupBlob, backupName } = await import('../../lib/backup/write');
  const now = Date.now();
  const pending = outbox.getState().unsaved.flatMap(({ press }) => press ?? []);
  try {
    saveFile(backupName(now), await backupBlob(now, language(), pending));
  } catch (error) {
    console.error(error);
    await saveRescue();
  }
}

/** Saves what the database holds, read as it stands. */
export async function saveRescue(): Promise<void> {
  const { rescueBlob } = await import('../../lib/store/rescue');
  saveFile(`coachside-rescue-${new Date().toISOString().slice(0, 10)}.jsonl`, await rescueBlob());
}
