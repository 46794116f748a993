import type { Conversation, MarkKey } from '../../../lib/conversation/types';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';
import { type ShownKey, shownKeys, type TalkKeysShown } from '../../../lib/key-sets/keyNameQueries';
import { keySetOf } from '../../../lib/key-sets/queries';
import { useSteadyRead } from '../../ui/useSteadyRead';

/** The keys of a talk as they are drawn, and the coach's own set, if they are from one. */
export function useTalkKeys(talk: Conversation): TalkKeysShown & { own: KeySet | undefined } {
  const own = useSteadyRead(() => keySetOf(talk), [talk.keySetId]);
  return { ...shownKeys(talk, own), own };
}

/** What the letters of a talk's keys do. */
export const pressesOf = (keys: readonly ShownKey[], press: (key: MarkKey) => void): Record<string, () => void> =>
  Object.fromEntries(keys.flatMap(({ id, letter }) => (letter ? [[letter, () => press(id)]] : [])));
