// The built-in key sets, and the keys that a set gives a talk. Sets are immutable: the id is the hash of the meaning.

import type { Conversation, MarkKey } from '../conversation/types';
import type { Row } from '../database/types';
import { askTellId, askTellKeys } from './defaultKeySet';

/** A mode's mark opens a state; a count only counts; a detail says more about a turn that another key counts. */
export type KeyKind = 'mode' | 'count' | 'detail';

/** A key without its texts. */
export interface Key {
  id: MarkKey;
  kind: KeyKind;
  /** The letter that logs it while the panel has the focus. */
  letter: string;
}

/** A key of the coach's own set, with the coach's own texts. */
export interface OwnKey extends Key {
  name: string;
  definition: string;
  example: string;
  nonExample: string;
}

/** A set that the coach made. Its id is the hash of its name and keys, so a changed set is a new row. */
export interface KeySet extends Row {
  name: string;
  /** The id of the set that it means the same as; null if it has a meaning of its own. */
  means: string | null;
  keys: OwnKey[];
}

/** What the four modes mean (counting-scheme, 2.2); the texts on screen translate this and never change it. */
export const modesMeaning = [
  'coach: I handed the thinking over: question, reflection, summary or silence, with nothing of mine added',
  'feedback: I described something they did that I or others observed, and its effect',
  'mentor: I offered knowledge, experience or an option, asked for or after permission, and left the choice with them',
  'tell: I gave information, direction, correction or advice, not asked for or expected to be followed',
  'order of test: nothing of mine, coach; an observed act and its effect, feedback; asked for or permitted and the choice left, mentor; else tell',
  'at most one mark of a kind per turn; a mark opens its mode until the next mark of any mode',
].join('\n');

/** SHA-256 of modesMeaning, hexadecimal. */
export const modesId = 'ea37859e9ea737b3c7bdf5590145cd36c8b2be9dc6f9a089eb14360b16c564c6';

/** What the detail keys mean (counting-scheme, 2.2). Their ids never change, as talks store them one by one. */
export const detailsMeaning = [
  'open: a question that yes or no, a date or a name cannot settle',
  'closed: a question that they can',
  'reflect: a statement giving back what they said or meant',
  'affirm: I named a specific strength, effort or act of theirs',
  'pause: I stayed silent about three seconds after my question or after they stopped',
  'cut-in: I began before they had finished',
  'permit: I asked before giving',
  'change-talk: they voiced desire, ability, reason, need, commitment or a step',
].join('\n');

const mode = (id: MarkKey, letter: string): Key => ({ id, kind: 'mode', letter });
const detail = <Id extends MarkKey>(id: Id, letter: string) => ({ id, kind: 'detail' as const, letter });

// No letter may be that of a verb (lib/conversation/verbs.ts) or of a detail key: these can be added to any set.
const builtIn: ReadonlyMap<string, readonly Key[]> = new Map([
  [askTellId, askTellKeys.map((id): Key => ({ id, kind: 'count', letter: id.slice(0, 1) }))],
  [modesId, [mode('coach', 'h'), mode('feedback', 'f'), mode('mentor', 'm'), mode('tell', 't')]],
]);

/** All detail keys. */
export const detailKeys = [
  detail('open', 'o'),
  detail('closed', 'l'),
  detail('reflect', 'r'),
  detail('affirm', 'i'),
  detail('pause', 's'),
  detail('cut-in', 'x'),
  detail('permit', 'e'),
  detail('change-talk', 'w'),
] as const satisfies readonly Key[];

/** How many detail keys can be added to a set: nobody can listen for more at a time (counting-scheme, 2.2). */
export const mostDetails = 2;

/** The keys of a set, in their order; undefined if it is neither built in nor the given one. */
export const keysOfSet = (id: string, own?: KeySet): readonly (Key | OwnKey)[] | undefined =>
  builtIn.get(id) ?? (own?.id === id ? own.keys : undefined);

const letters = new Map([...[...builtIn.values()].flat(), ...detailKeys].map(({ id, letter }) => [id, letter]));

/** The letter of a built-in key; undefined for any other key. */
export const letterOf = (id: MarkKey): string | undefined => letters.get(id);

export const isBuiltIn = (id: string): boolean => builtIn.has(id);

/** Whether a talk has only the default keys: the case that screens are designed for first. */
export const plainKeys = ({ keySetId, details }: Chosen): boolean => keySetId === askTellId && !details;

/** The detail keys with these ids, in the order of the scheme. */
export const detailsOf = (ids: readonly MarkKey[] = []): readonly Key[] =>
  detailKeys.filter(({ id }) => ids.includes(id));

/** What a conversation stores about its keys at Start. */
export type Chosen = Pick<Conversation, 'keySetId' | 'modes' | 'details'>;

/** The keys to start a talk with, for this set and these details. If the set is unknown, the default set. */
export function chosenKeys(id: string, details: readonly MarkKey[], own?: KeySet): Chosen {
  const keys = keysOfSet(id, own);
  const modes = keys?.filter(({ kind }) => kind === 'mode').map((key) => key.id) ?? [];
  const onTop = detailsOf(details).slice(0, mostDetails);
  return {
    keySetId: keys ? id : askTellId,
    ...(modes.length > 0 ? { modes } : {}),
    ...(onTop.length > 0 ? { details: onTop.map((key) => key.id) } : {}),
  };
}
