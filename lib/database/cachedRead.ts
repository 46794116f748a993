// Caches a read in memory until a row of its tables changes in any window.
import Dexie, { type Table } from 'dexie';
import { db } from './database';

/**
 * A read whose result is cached for the next call. A change made elsewhere at the same moment may arrive too late for
 * one call, so callers must look up again what they act on.
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
