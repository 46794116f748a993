// The one write that must be fast: directly to IndexedDB, bypassing Dexie.
import Dexie, { type ObservabilitySet, RangeSet, type Table } from 'dexie';
import { changeOf } from './changeJournal';
import { db } from './database';
import type { Row } from './types';
import { writeChannel } from './writeSignal';

/** A row to put, and the row of another table that decides whether it may be put. */
export interface Guarded<T extends Row, G> {
  table: Table<T, string>;
  row: T;
  guard: { table: Table<G, string>; id: string; allows(found: G | undefined): boolean };
}

/** Notifies the live queries of this window and of others, as Dexie does after its own writes. */
function tell<T extends Row>({ name, schema }: Table<T, string>, row: T): void {
  const part = (index: string) => `idb://${db.name}/${name}/${index}`;
  const parts: ObservabilitySet = { [part('')]: new RangeSet(row.id), [part(':dels')]: new RangeSet(row.id) };
  for (const { name: index, keyPath } of schema.indexes) {
    const value: unknown = keyPath && Dexie.getByKeyPath(row, String(keyPath));
    if (typeof value === 'string') parts[part(index)] = new RangeSet(value);
  }
  Dexie.on.storagemutated.fire(parts);
}

/** A strict transaction; undefined if the database is not open now. */
function begin(...tables: string[]): IDBTransaction | undefined {
  try {
    return db.backendDB().transaction(tables, 'readwrite', { durability: 'strict' });
  } catch {
    return undefined;
  }
}

/**
 * Puts a row if another row allows it, in one strict transaction. True once it is on disk. False, with nothing written,
 * if that was not allowed or the database is not open: then use an ordinary write. Rejects if the row could not be
 * stored. Only for tables whose indexed fields are texts.
 */
export function putSwiftly<T extends Row, G>({ table, row, guard }: Guarded<T, G>): Promise<boolean> {
  writeChannel().postMessage(null);
  const transaction = begin(table.name, guard.table.name, 'changes');
  if (!transaction) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    // All are requested at once: one round trip, not two.
    transaction.objectStore(table.name).put(row);
    transaction.objectStore('changes').add(changeOf(table.name, [row.id], Date.now()));
    const asked = transaction.objectStore(guard.table.name).get(guard.id);
    asked.onsuccess = () => {
      if (!guard.allows(asked.result as G | undefined)) transaction.abort();
    };
    transaction.oncomplete = () => {
      resolve(true);
      tell(table, row);
    };
    // Our own abort has no error.
    transaction.onabort = () => (transaction.error ? reject(transaction.error) : resolve(false));
  });
}
