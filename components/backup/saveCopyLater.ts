// The offers to export. What writes files is fetched when it is asked for.
const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Saves whatever can be saved: everything stored and not stored yet. Rejects where there is nothing. */
export async function saveCopy(): Promise<void> {
  const copies = await import('../../lib/backup/queries/savedCopy');
  await copies.saveCopy(Date.now(), zone());
}

/** Saves what the database holds, read as it stands; nothing where there is no database. */
export async function saveRescue(): Promise<void> {
  const copies = await import('../../lib/backup/queries/savedCopy');
  await copies.saveRescue(Date.now(), zone());
}
