// Owns the choice of the next question card. Pure; must not read clocks or the database.
import type { Kind, Stage } from '../conversation/types';
import decks from './decks.json';
import type { Prompt } from './types';

/** The eight decks, 72 cards, in deck order. */
export const prompts: readonly Prompt[] = decks as Prompt[];

const byId = new Map(prompts.map((prompt) => [prompt.id, prompt]));
const followers = new Set(prompts.flatMap((prompt) => prompt.then ?? []));

/** A card by its id; undefined for one this version does not know. */
export const promptById = (id: string): Prompt | undefined => byId.get(id);

/** Whether a card belongs in a kind of talk; with none chosen only the cards for any. */
export function suits(prompt: Prompt, kind: Kind | null): boolean {
  return prompt.kinds.includes('any') || (kind !== null && prompt.kinds.includes(kind));
}

/** The cards to open a talk of a kind with, those made for it first. */
export function openers(kind: Kind | null): Prompt[] {
  const cards = prompts.filter((card) => card.stage === 'open' && suits(card, kind) && !followers.has(card.id));
  const common = (card: Prompt) => Number(card.kinds.includes('any'));
  return cards.sort((a, b) => common(a) - common(b));
}

/** The question a talk would open with: the chosen one, else the first that suits. */
export function openingCard(plan: { kind: Kind | null; openingPromptId: string | null }): Prompt | undefined {
  const chosen = plan.openingPromptId === null ? undefined : promptById(plan.openingPromptId);
  return chosen ?? openers(plan.kind)[0];
}

export interface Hand {
  kind: Kind | null;
  stage: Stage;
  /** Ids of the cards shown so far, oldest first. */
  shown: readonly string[];
  /** Ids of the cards marked as asked. */
  used: readonly string[];
  /** Any text that differs between conversations: where in the stage's cards to begin. */
  seed: string;
}

function turn(cards: readonly Prompt[], seed: string): Prompt[] {
  let hash = 0;
  for (const char of seed) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  const from = cards.length > 0 ? hash % cards.length : 0;
  return [...cards.slice(from), ...cards.slice(0, from)];
}

/**
 * The card to show next: the one the last card calls for; else one of the stage not shown yet, those made for this
 * kind of talk first; else, all being shown, the one not yet asked that was shown longest ago.
 */
export function nextPrompt({ kind, stage, shown, used, seed }: Hand): Prompt {
  const called = promptById(promptById(shown.at(-1) ?? '')?.then ?? '');
  if (called) return called;
  const cards = prompts.filter((card) => card.stage === stage && suits(card, kind) && !followers.has(card.id));
  const own = cards.filter((card) => !card.kinds.includes('any'));
  const common = cards.filter((card) => card.kinds.includes('any'));
  const fresh = [...turn(own, seed), ...turn(common, seed)].find((card) => !shown.includes(card.id));
  if (fresh) return fresh;
  const again = [...cards].sort((a, b) => shown.lastIndexOf(a.id) - shown.lastIndexOf(b.id));
  const next = again.find((card) => !used.includes(card.id) && card.id !== shown.at(-1)) ?? again[0];
  if (!next) throw new Error(`no card for stage ${stage}`);
  return next;
}
