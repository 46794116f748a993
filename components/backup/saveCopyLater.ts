// Saves a copy on request. The code that writes files is loaded only then.
import { zoneHere } from '../../lib/browser/localZone';

/** Saves everything that can be saved: what is stored and what is not stored yet. Rejects if there is nothing. */
export async function saveCopy(): Promise<void> {
  const copies = await import('../../lib/backup/queries/savedCopy');
  await copies.saveCopy(Date.now(), zoneHere());
}

/** Saves what the database contains, read as it is; does nothing if there is no database. */
export async function saveRescue(): Promise<void> {
  const copies = await import('../../lib/backup/queries/savedCopy');
  await copies.saveRescue(Date.now(), zoneHere());
}
