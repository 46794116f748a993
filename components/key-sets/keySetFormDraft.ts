import type { SetShelf } from '../../lib/key-sets/actions';
import { type KeySet, keysOfSet, modesId } from '../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../lib/key-sets/defaultKeySet';
import { keyMeaning, setName, shownKeys } from '../../lib/key-sets/keyNameQueries';
import { freshKey, type SetDraft } from '../../lib/key-sets/keySetDraft';
import { draftOf } from '../../lib/key-sets/keySetFile';
import { meaningOf } from '../../lib/key-sets/sameMeaning';

/** Used as the id of a set that does not exist yet. */
export const newSet = 'new';

/** A set to start a draft from. */
export interface Base {
  id: string;
  name: string;
  draft: SetDraft;
}

/** A set as the start of a draft; a built-in one in the coach's language. */
export function baseOf(id: string, own?: KeySet): Base {
  const name = setName(id, own);
  if (own) return { id, name, draft: draftOf(own) };
  const nothing = { definition: '', example: '', nonExample: '' };
  const keys = shownKeys({ keySetId: id }).keys.map(({ id: key, letter = '', name: called }) => {
    return { id: key, letter, name: called, ...nothing, ...keyMeaning(id, key) };
  });
  const kind = keysOfSet(id)?.[0]?.kind === 'mode' ? 'mode' : 'count';
  return { id, name, draft: { name: '', kind, keys } };
}

/** A draft without any text yet, with two keys. */
export function emptyDraft(): SetDraft {
  let draft: SetDraft = { name: '', kind: 'count', keys: [] };
  for (const _ of ['first', 'second']) {
    const key = freshKey(draft);
    if (key) draft = { ...draft, keys: [...draft.keys, key] };
  }
  return draft;
}

/** Names of the sets that mean something else than the draft; `same`: whether it means the same as its base. */
export function namesBeside({ offered, away }: Pick<SetShelf, 'offered' | 'away'>, base: Base | null) {
  const own = [...offered, ...away];
  const known = new Map(own.map((set) => [set.id, set]));
  const meaning = base && meaningOf(base.id, known);
  const all = [
    ...[askTellId, modesId].map((id) => ({ id, name: setName(id) })),
    ...own.map(({ id, name }) => ({ id, name })),
  ];
  return (same: boolean): string[] =>
    all.flatMap(({ id, name }) => (same && meaningOf(id, known) === meaning ? [] : name));
}
