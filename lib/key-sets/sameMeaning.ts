// Which key sets mean the same. Separate from the sets, as counting a press does not need it.
import { type Key, type KeySet, keysOfSet } from './builtInKeySets';

/** Whether two sets have the same keys, in any order. Only then can they mean the same. */
export function alike(some: readonly Pick<Key, 'id' | 'kind'>[], others: readonly Pick<Key, 'id' | 'kind'>[]): boolean {
  return (
    some.length === others.length && some.every(({ id, kind }) => others.some((o) => o.id === id && o.kind === kind))
  );
}

/** The fields of a set that decide its meaning. */
export type Meant = Pick<KeySet, 'means' | 'keys'>;

/**
 * The id that all sets of one meaning share: figures of talks are combined only if it is equal. Follows `means` as long
 * as the sets are known and have the same keys. Sets that refer to each other in a circle get their smallest id.
 */
export function meaningOf(id: string, known: ReadonlyMap<string, Meant>): string {
  const passed: string[] = [];
  let at = id;
  while (!passed.includes(at)) {
    passed.push(at);
    const set = known.get(at);
    if (set?.means == null) return at;
    const keys = keysOfSet(set.means) ?? known.get(set.means)?.keys;
    if (keys && !alike(set.keys, keys)) return at;
    at = set.means;
  }
  return passed.slice(passed.indexOf(at)).reduce((least, one) => (one < least ? one : least));
}
