// The coach's own words for what set the telling off: chosen, offered again, put away.
import { foldCase } from '../foldCase';
import type { Reflection, ReflectionPatch } from './types';

/** Characters up to which such words are a choice; longer ones are a text of their one reflection. */
export const ownTriggerLimit = 60;

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');
const same = (a: string, b: string): boolean => foldCase(tidy(a)) === foldCase(tidy(b));

/** Whether words can become a choice. */
export const canBeOffered = (text: string): boolean => {
  const { length } = tidy(text);
  return length > 0 && length <= ownTriggerLimit;
};

/** Makes a choice of what was typed under "something else"; the words of one known already, whatever the case, are those. */
export function madeChoice(
  { triggers, triggerOther, ownTriggers = [] }: Pick<Reflection, 'triggers' | 'triggerOther' | 'ownTriggers'>,
  offered: readonly string[],
): ReflectionPatch {
  const words = [...ownTriggers, ...offered].find((one) => same(one, triggerOther)) ?? tidy(triggerOther);
  return {
    triggers: triggers.filter((one) => one !== 'something-else'),
    triggerOther: '',
    ownTriggers: ownTriggers.includes(words) ? ownTriggers : [...ownTriggers, words],
  };
}

/** The name under which it is kept among the settings that words are offered no more: the words themselves are not in it. */
export async function awayChoice(text: string): Promise<`trigger-away/${string}`> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(foldCase(tidy(text))));
  return `trigger-away/${[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The words of these reflections that can be offered, in their order, each once whatever the case. */
export function ownWordsIn(reflections: readonly Reflection[]): string[] {
  const words: string[] = [];
  for (const one of reflections.flatMap(({ ownTriggers = [] }) => ownTriggers))
    if (canBeOffered(one) && !words.some((known) => same(known, one))) words.push(one);
  return words;
}
