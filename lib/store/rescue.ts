// Owns the way out where the database cannot be opened as it should: everything in it as it stands. Never writes.
import { databaseName } from './db';

const wait = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Every row of every store as JSON Lines, whatever version the data is of. */
export async function rescueBlob(): Promise<Blob> {
  const raw = await wait(indexedDB.open(databaseName));
  const lines: string[] = [`${JSON.stringify({ format: 'coachside-rescue', version: raw.version })}\n`];
  for (const store of raw.objectStoreNames) {
    const rows = await wait(raw.transaction(store).objectStore(store).getAll());
    lines.push(...rows.map((row) => `${JSON.stringify({ store, row })}\n`));
  }
  raw.close();
  return new Blob(lines, { type: 'application/jsonl' });
}
