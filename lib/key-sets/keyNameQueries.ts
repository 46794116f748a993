// Names and meanings of keys on screen: built-in ones in the coach's language, own ones as written. Reads no rows.
import { snake, t } from '../browser/words';
import type { MarkKey } from '../conversation/types';
import {
  type Chosen,
  detailKeys,
  detailsOf,
  type Key,
  type KeySet,
  keysOfSet,
  letterOf,
  modesId,
  type OwnKey,
} from './builtInKeySets';
import { askTellId, askTellKeys } from './defaultKeySet';

const hats = ['coach', 'feedback', 'mentor', 'tell'] as const;
const builtIn = [...askTellKeys, ...hats, ...detailKeys.map(({ id }) => id)] as const;

/** A key as it is shown. */
export interface ShownKey extends Omit<Key, 'letter'> {
  /** Undefined for a key of an unknown set. */
  letter: string | undefined;
  /** In a sentence or list. */
  name: string;
  /** On the key itself. */
  label: string;
  /** The texts are the coach's own, so they are shown with dir="auto". */
  own: boolean;
}

export interface TalkKeysShown {
  /** The keys of the set, in their order. */
  keys: ShownKey[];
  /** The detail keys added to it. */
  details: ShownKey[];
}

/** The name of a key: from the given own set, else the built-in one, else its id. */
export function keyName(id: MarkKey, own?: KeySet): string {
  const mine = own?.keys.find((key) => key.id === id);
  const known = builtIn.find((one) => one === id);
  return mine?.name ?? (known ? t(`log_mark_${snake(known)}`) : id);
}

/** The name of a set; its id if it is unknown. */
export function setName(id: string, own?: KeySet): string {
  if (id === askTellId) return t('keyset_two');
  return id === modesId ? t('keyset_hats') : (own?.name ?? id);
}

function shown(key: Pick<Key, 'id' | 'kind'> & { letter: string | undefined; name?: string }): ShownKey {
  const { id, kind, letter, name } = key;
  const base = [...askTellKeys, ...hats].find((one) => one === id);
  if (name !== undefined) return { id, kind, letter, name, label: name, own: true };
  const label = kind !== 'detail' && base ? t(`key_${base}`) : keyName(id);
  return { id, kind, letter, name: keyName(id), label, own: false };
}

/** The keys of a talk. If its set is unknown, those that the talk itself stores. */
export function shownKeys(talk: Chosen, own?: KeySet): TalkKeysShown {
  const kind = talk.modes ? 'mode' : 'count';
  const unknown = (talk.modes ?? askTellKeys).map((id) => ({ id, kind, letter: letterOf(id) }) as const);
  return {
    keys: (keysOfSet(talk.keySetId, own) ?? unknown).map(shown),
    details: detailsOf(talk.details).map(shown),
  };
}

/** What a key means, as texts to read; empty if there is none. */
export type KeyMeaning = Pick<OwnKey, 'definition' | 'example' | 'nonExample'>;

const hatMeaning = (hat: (typeof hats)[number]): KeyMeaning => ({
  definition: t(`hat_${hat}_means`),
  example: t(`hat_${hat}_example`),
  nonExample: t(`hat_${hat}_not`),
});

const askTellMeaning = (key: (typeof askTellKeys)[number]): KeyMeaning => ({
  definition: t(`keys_${key}_means`),
  example: t(`keys_${key}_example`),
  nonExample: t(`keys_${key}_not`),
});

/** What a key of a set means; undefined if unknown. */
export function keyMeaning(setId: string, id: MarkKey, own?: KeySet): KeyMeaning | undefined {
  const found = detailKeys.find((key) => key.id === id);
  const hat = hats.find((one) => one === id);
  const asked = askTellKeys.find((one) => one === id);
  if (setId === modesId && hat) return hatMeaning(hat);
  if (setId === askTellId && asked) return askTellMeaning(asked);
  if (own?.id === setId) return own.keys.find((key) => key.id === id) ?? (found && detailMeaning(found.id));
  return found && detailMeaning(found.id);
}

const detailMeaning = (id: (typeof detailKeys)[number]['id']): KeyMeaning => ({
  definition: t(`detail_${snake(id)}_means`),
  example: '',
  nonExample: '',
});
