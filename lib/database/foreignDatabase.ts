// Exports everything from a database that this code cannot open as its own. Never writes, never upgrades.
import { databaseName } from './database';
import { pageSize } from './pagedReads';

export interface RescueHead {
  lang: string;
  app: string;
  /** Epoch milliseconds. */
  exportedAt: number;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opens the database at whatever version it has; null if there is none. */
function openAsItIs(): Promise<IDBDatabase | null> {
  const request = indexedDB.open(databaseName);
  return new Promise((resolve, reject) => {
    let absent = false;
    // Fires only if there was no database: looking for one must not create it.
    request.onupgradeneeded = () => {
      absent = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => (absent ? resolve(null) : reject(request.error));
  });
}

async function dumpStore(store: IDBObjectStore, keep: (text: string) => void): Promise<void> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const [keys, rows]: [IDBValidKey[], unknown[]] = await Promise.all([
      settled(store.getAllKeys(range, pageSize)),
      settled(store.getAll(range, pageSize)),
    ]);
    keep(keys.map((key, index) => `${JSON.stringify({ store: store.name, key, value: rows[index] })}\n`).join(''));
    if (keys.length < pageSize) return;
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

/**
 * Everything in the database, unchanged, as JSON Lines: a header, one line per row with its store and key, and a last
 * line that marks the file as complete. Null if there is no database. Rejects if the browser cannot read it.
 */
export async function rescueBlob({ lang, app, exportedAt }: RescueHead): Promise<Blob | null> {
  const database = await openAsItIs();
  if (!database) return null;
  const { version } = database;
  const head = { format: 'coachside-rescue', version: 1, lang, app, exportedAt, database: version };
  const parts = [new Blob([`${JSON.stringify(head)}\n`])];
  try {
    const names = [...database.objectStoreNames];
    const transaction = names.length > 0 ? database.transaction(names, 'readonly') : null;
    for (const name of names) {
      if (transaction) await dumpStore(transaction.objectStore(name), (text) => parts.push(new Blob([text])));
    }
    parts.push(new Blob([`${JSON.stringify({ end: true })}\n`]));
    return new Blob(parts, { type: 'application/jsonl' });
  } finally {
    database.close();
  }
}
