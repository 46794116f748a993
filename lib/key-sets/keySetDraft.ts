// A key set while it is written: its limits, its faults, and the set made from it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { MarkKey } from '../conversation/types';
import { verbLetters } from '../conversation/verbs';
import { detailKeys, type KeySet, letterOf, type OwnKey } from './builtInKeySets';
import { alike } from './sameMeaning';

/** A valid key id. Names that every object has, such as `constructor`, are excluded. */
export const keyIdPattern = /^(?!(?:constructor|prototype)$)[a-z][a-z-]{0,39}$/;
/** The most keys of a set. */
export const keyLimit = 6;
/** The longest texts of a set, in characters. A key's name must fit on the key itself. */
export const setLimits = { set: 60, name: 24, definition: 300, example: 200, nonExample: 200 } as const;

/** A set that is not saved yet. All its keys are of one kind. */
export interface SetDraft {
  name: string;
  kind: 'mode' | 'count';
  keys: Omit<OwnKey, 'kind'>[];
}

/** `none`, `many`: number of keys. `taken`: used by a set of another meaning. `twice`: used by another of its keys. */
export type DraftFault = 'empty' | 'long' | 'none' | 'many' | 'taken' | 'twice' | 'letter';

const taken: ReadonlySet<string> = new Set([...verbLetters, ...detailKeys.map(({ letter }) => letter)]);

/** The letters that a key may have: those that no verb of a live talk and no detail key uses. */
export const freeLetters: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz'].filter((one) => !taken.has(one));

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const textFault = (text: string, limit: number, needed: boolean): DraftFault | undefined => {
  if (text.trim().length > limit) return 'long';
  return needed && text.trim() === '' ? 'empty' : undefined;
};

function nameFault({ keys }: SetDraft, { id, name }: SetDraft['keys'][number]): DraftFault | undefined {
  const twice = keys.some((other) => other.id !== id && same(other.name, name));
  return textFault(name, setLimits.name, true) ?? (twice ? 'twice' : undefined);
}

function letterFault({ keys }: SetDraft, { id, letter }: SetDraft['keys'][number]): DraftFault | undefined {
  if (!freeLetters.includes(letter)) return 'letter';
  return keys.some((other) => other.id !== id && other.letter === letter) ? 'twice' : undefined;
}

/** What is wrong, by the field's path, such as `keys.0.letter`; empty if nothing. `names`: the names of other sets. */
export function faultsOf(draft: SetDraft, names: readonly string[] = []): ReadonlyMap<string, DraftFault> {
  const { name, keys } = draft;
  const found: [string, DraftFault | undefined][] = [
    ['name', textFault(name, setLimits.set, true) ?? (names.some((one) => same(one, name)) ? 'taken' : undefined)],
    ['keys', keys.length === 0 ? 'none' : keys.length > keyLimit ? 'many' : undefined],
  ];
  for (const [at, key] of keys.entries())
    found.push(
      [`keys.${at}.id`, keys.findIndex(({ id }) => id === key.id) < at ? 'twice' : undefined],
      [`keys.${at}.name`, nameFault(draft, key)],
      [`keys.${at}.letter`, letterFault(draft, key)],
      [`keys.${at}.definition`, textFault(key.definition, setLimits.definition, true)],
      [`keys.${at}.example`, textFault(key.example, setLimits.example, false)],
      [`keys.${at}.nonExample`, textFault(key.nonExample, setLimits.nonExample, false)],
    );
  return new Map(found.flatMap(([field, fault]) => (fault ? [[field, fault] as const] : [])));
}

/** The same keys, with a new letter for each key whose letter is now used by a verb added later. */
export function withFreeLetters(keys: SetDraft['keys']): SetDraft['keys'] {
  const free = freeLetters.filter((one) => keys.every(({ letter }) => letter !== one));
  return keys.map((key) => (taken.has(key.letter) ? { ...key, letter: free.shift() ?? key.letter } : key));
}

const ids = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `own-${letter}`);

/** An empty key to fill in, with an unused id; undefined if the set is full. */
export function freshKey({ keys }: SetDraft, known: readonly MarkKey[] = []): SetDraft['keys'][number] | undefined {
  const used = [...known, ...keys.map((key) => key.id)];
  const id = ids.find((one) => !used.includes(one));
  const letter = freeLetters.find((one) => keys.every((key) => key.letter !== one));
  if (keys.length >= keyLimit || id === undefined || letter === undefined) return undefined;
  return { id, letter, name: '', definition: '', example: '', nonExample: '' };
}

/** Whether a draft can mean the same as a set: it has the very keys, and a press does the same. */
export const canMeanSame = ({ kind, keys }: SetDraft, base: readonly Pick<OwnKey, 'id' | 'kind'>[]): boolean =>
  alike(
    keys.map(({ id }) => ({ id, kind })),
    base,
  );

/** The hash of a set's content, the same wherever the set was made. */
export const hashOf = ({ name, keys }: Pick<KeySet, 'name' | 'keys'>): string =>
  bytesToHex(
    sha256(
      utf8ToBytes(
        JSON.stringify([
          name,
          ...keys.map((key) => [key.id, key.kind, key.letter, key.name, key.definition, key.example, key.nonExample]),
        ]),
      ),
    ),
  );

/**
 * The set made from a draft. If it has a meaning of its own but ids of built-in keys, its keys get new ids, so that no
 * mark of it is taken for a mark of those keys.
 */
export function setOf({ name, kind, keys }: SetDraft, means: string | null): Omit<KeySet, 'stamp'> {
  const anew = means === null && keys.some(({ id }) => letterOf(id) !== undefined);
  const set = {
    name: name.trim(),
    keys: keys.map(
      ({ id, letter, ...texts }, at): OwnKey => ({
        id: anew ? (ids[at] ?? id) : id,
        kind,
        letter,
        name: texts.name.trim(),
        definition: texts.definition.trim(),
        example: texts.example.trim(),
        nonExample: texts.nonExample.trim(),
      }),
    ),
  };
  return { id: hashOf(set), means, ...set };
}
