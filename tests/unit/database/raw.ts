// The database through raw IndexedDB, without the code that owns it: created from a frozen description, and read back.
import { vi } from 'vitest';

export interface RawStore {
  name: string;
  keyPath: string;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string; unique: boolean; multiEntry: boolean }[];
  rows: unknown[];
}

export interface Frozen {
  /** The native version, ten times the one in the code. */
  version: number;
  stores: RawStore[];
}

const name = 'coachside';

export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export const erase = (): Promise<unknown> => settled(indexedDB.deleteDatabase(name));

/** Creates the database as described, including its rows. */
export async function make({ version, stores }: Frozen): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const { name: store, keyPath, autoIncrement, indexes, rows } of stores) {
      const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const index of indexes) made.createIndex(index.name, index.keyPath, index);
      for (const row of rows) made.add(row);
    }
  };
  (await settled(request)).close();
}

/** The existing database in the form of a description. */
export async function describeDatabase(): Promise<Frozen> {
  const raw = await settled(indexedDB.open(name));
  const stores: RawStore[] = [];
  for (const store of raw.objectStoreNames) {
    const open = raw.transaction(store).objectStore(store);
    const indexes = [...open.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = open.index(index);
      return { name: index, keyPath: String(keyPath), unique, multiEntry };
    });
    const { keyPath, autoIncrement } = open;
    stores.push({ name: store, keyPath: String(keyPath), autoIncrement, indexes, rows: await settled(open.getAll()) });
  }
  const { version } = raw;
  raw.close();
  return { version, stores };
}

/** The code that owns the database, freshly loaded, as in a newly opened page. */
export async function newPage(): Promise<typeof import('../../../lib/database/database')> {
  vi.resetModules();
  return import('../../../lib/database/database');
}
