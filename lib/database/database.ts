// The database: its tables, versions and how it opens.
import Dexie, { type Table } from 'dexie';
import { journal } from './changeJournal';
import { type StoredRows, type TableName, tableNames, tables } from './tables';

export const databaseName = 'coachside';
/** The version this code writes. A database with a higher one is never opened, only rescued. */
export const databaseVersion = 3;

export type Tables = { [T in TableName]: Table<StoredRows[T], T extends 'changes' ? number : string> };

/** Thrown on opening when the data was written by a newer Coachside. The data stays as it is. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

/**
 * IndexedDB as Dexie may use it. If the data is newer, Dexie would open it without naming a version; if a table is
 * missing, it would add it under a version of its own. Both are refused before anything is changed.
 */
const guarded = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version === undefined || version > databaseVersion * 10) throw new NewerDatabase();
    return globalThis.indexedDB.open(name, version);
  },
  deleteDatabase: (name: string) => globalThis.indexedDB.deleteDatabase(name),
  databases: () => globalThis.indexedDB.databases(),
  cmp: (a: unknown, b: unknown) => globalThis.indexedDB.cmp(a, b),
};

/**
 * The database as typed tables. Opens on first use, with every commit flushed to disk (strict durability). Live queries
 * read the database itself: Dexie's cache of results would miss writes that bypass Dexie (fastPut.ts).
 */
export const db = new Dexie(databaseName, {
  chromeTransactionDurability: 'strict',
  cache: 'disabled',
  indexedDB: guarded,
}) as Dexie & Tables;

/** Whether a transaction only writes staged rows. They are read again after a power cut, so it need not wait. */
const isStaging = (stores: string[]): boolean => stores.includes('staged') && !stores.includes('marks');

db.use({
  stack: 'dbcore',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(stores, mode, isStaging(stores) ? { durability: 'relaxed' } : options),
  }),
});

for (let version = 1; version <= databaseVersion; version += 1) {
  const added = tableNames.filter((name) => tables[name].since === version);
  db.version(version).stores(Object.fromEntries(added.map((name) => [name, tables[name].indexes])));
}

db.use(journal);

// Dexie never retries a failed opening. Here the next use tries again, after all waiting calls have been rejected.
db.on('close', () => {
  setTimeout(() => {
    if (db.hasFailed() && !db.hasBeenClosed()) db.close({ disableAutoOpen: false });
  });
});

/**
 * Gives up a connection that does not answer; the next use opens another. What still runs on the old one may still
 * finish, and does so before anything that comes later. Calls that wait for it to open are rejected.
 */
export function reopen(): void {
  if (!db.isOpen()) db.close({ disableAutoOpen: true });
  db.close({ disableAutoOpen: false });
  // By then, an opening that was given up has reported its failure.
  setTimeout(() => {
    if (db.hasBeenClosed()) db.close({ disableAutoOpen: false });
  });
}
