// Which key sets mean the same. Apart from the sets: what counts a press does without it.
import { type Key, type KeySet, keysOfSet } from './builtInKeySets';

/** Whether two sets have the very keys, in whatever order: only then can they mean the same. */
export function alike(some: readonly Pick<Key, 'id' | 'kind'>[], others: readonly Pick<Key, 'id' | 'kind'>[]): boolean {
  return (
    some.length === others.length && some.every(({ id, kind }) => others.some((o) => o.id === id && o.kind === kind))
  );
}

/** Of a set, what its meaning is told by. */
export type Meant = Pick<KeySet, 'means' | 'keys'>;

/**
 * The id under which sets of one meaning are alike: figures of talks are put together only where it is the same. Follows
 * `means` as far as the sets are known and have the same keys; sets that mean each other have the least of their ids.
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
