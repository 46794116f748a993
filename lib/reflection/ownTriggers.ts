// The coach's own words for what triggered the telling, and how they become a choice that is offered again.
import { foldCase } from '../foldCase';
import type { Reflection, ReflectionPatch } from './types';

/** The longest such words that become a choice, in characters; longer ones stay text of their one reflection. */
export const ownTriggerLimit = 60;

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');
const same = (a: string, b: string): boolean => foldCase(tidy(a)) === foldCase(tidy(b));

/** Whether words can become a choice. */
export const canBeOffered = (text: string): boolean => {
  const { length } = tidy(text);
  return length > 0 && length <= ownTriggerLimit;
};

/**
 * Turns what was typed under "something else" into a choice. Reuses a known one that differs only in case or accents.
 */
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

/** The hash of words, by which they are named where they are no longer offered: the words themselves are not kept. */
export async function wordsHash(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(foldCase(tidy(text))));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The words of these reflections that can be offered, in their order, without duplicates that differ in case. */
export function ownWordsIn(reflections: readonly Reflection[]): string[] {
  const words: string[] = [];
  for (const one of reflections.flatMap(({ ownTriggers = [] }) => ownTriggers))
    if (canBeOffered(one) && !words.some((known) => same(known, one))) words.push(one);
  return words;
}
