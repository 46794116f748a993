// Holding in memory what was read, until a row of its tables changes, in whatever window.
import Dexie, { type Table } from 'dexie';
import { db } from './database';

/**
 * A read whose result is held for the next call. A change made elsewhere in the same moment may come too late for one
 * call: who uses the result looks up what it acts on.
 */
export function cachedRead<T>(tables: readonly Table[], read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  const places = tables.map(({ name }) => `idb://${db.name}/${name}/`);
  Dexie.on.storagemutated.subscribe((parts) => {
    if (Object.keys(parts).some((part) => places.some((place) => part.startsWith(place)))) value = undefined;
  });
  return () => {
    value ??= read().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
