// The built-in cards, and which of them a talk may open with.
import type { Kind } from '../conversation/types';
import decks from './builtInCards.json';
import type { Prompt, Question } from './types';

/** The eight decks, 72 cards, in deck order. */
export const prompts: readonly Prompt[] = decks as Prompt[];

const byId = new Map(prompts.map((prompt) => [prompt.id, prompt]));
/** The cards that only ever follow another. */
const followers = new Set(prompts.flatMap((prompt) => prompt.then ?? []));

/** The cards that ask about the time since an earlier talk. */
const aboutBefore = new Set(['O3', 'O8', 'S9', 'W2']);

/** Whether a card can be asked: one about the time since an earlier talk only if there was one (`met`). */
export const isTimely = ({ id }: Pick<Question, 'id'>, met: boolean): boolean => met || !aboutBefore.has(id);

/** A card by its id; undefined for one this version does not know. */
export const promptById = (id: string): Prompt | undefined => byId.get(id);

/** Whether a card suits a kind of talk. If no kind was chosen, only the cards for any kind do. */
export function suits(prompt: Pick<Question, 'kinds'>, kind: Kind | null): boolean {
  return prompt.kinds.includes('any') || (kind !== null && prompt.kinds.includes(kind));
}

/** Whether a card may be dealt by itself in a talk of a kind. `met`: there was a talk before. */
export const mayCome = (card: Pick<Question, 'id' | 'kinds'>, kind: Kind | null, met: boolean): boolean =>
  suits(card, kind) && isTimely(card, met) && !followers.has(card.id);

/** The cards that can open a talk of a kind, those made for it first. `met`: there was a talk before. */
export function openers(kind: Kind | null, met: boolean): Prompt[] {
  const cards = prompts.filter((card) => card.stage === 'open' && mayCome(card, kind, met));
  const common = (card: Prompt) => Number(card.kinds.includes('any'));
  return cards.sort((a, b) => common(a) - common(b));
}

/** The question a talk would open with: the chosen one, else the first that suits. */
export function openingCard(
  plan: { kind: Kind | null; openingPromptId: string | null },
  met: boolean,
): Prompt | undefined {
  const chosen = plan.openingPromptId === null ? undefined : promptById(plan.openingPromptId);
  return chosen ?? openers(plan.kind, met)[0];
}

/** Rotates the cards by an offset that depends on the seed. */
export function turn<C>(cards: readonly C[], seed: string): C[] {
  let hash = 0;
  for (const char of seed) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  const from = cards.length > 0 ? hash % cards.length : 0;
  return [...cards.slice(from), ...cards.slice(0, from)];
}

/** The card that opens a talk if none was chosen: one made for its kind if there is any, none about an earlier talk. */
export function opener(kind: Kind | null, seed: string): Prompt | undefined {
  const cards = openers(kind, false);
  const own = cards.filter((card) => !card.kinds.includes('any'));
  return turn(own.length > 0 ? own : cards, seed)[0];
}
