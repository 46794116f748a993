// The choice of the next question card.
import type { Kind, Stage } from '../conversation/types';
import { mayCome, promptById, prompts, turn } from './builtInCards';
import type { Question } from './types';

/** The cards that may be dealt, and which of them to prefer. */
export interface Pool {
  cards: readonly Question[];
  /** Ids. */
  favourites: ReadonlySet<string>;
}

/** The built-in cards, none of them preferred. */
export const builtIn: Pool = { cards: prompts, favourites: new Set() };

export interface Hand {
  kind: Kind | null;
  stage: Stage;
  /** Ids of the cards shown so far, oldest first. */
  shown: readonly string[];
  /** Ids of the cards marked as asked. */
  used: readonly string[];
  /** Ids of the cards marked as asked in the last talks with this person. */
  lately?: ReadonlySet<string>;
  /** There was a talk before: with this person or, if nobody is named, with anyone. */
  met: boolean;
  /** Any text that differs between conversations. It decides where in the stage's cards to begin. */
  seed: string;
}

const dealable = (cards: readonly Question[], { kind, stage, met }: Hand): Question[] =>
  cards.filter((card) => (card.stage === stage || card.stage === null) && mayCome(card, kind, met));

/** Lower ranks go first: cards not asked lately, then favourites, own cards, cards made for this kind of talk. */
function rankOf(card: Question, favourites: ReadonlySet<string>, lately: ReadonlySet<string> | undefined): number {
  const asked = lately?.has(card.id) ? 8 : 0;
  const plain = favourites.has(card.id) ? 0 : 4;
  const foreign = promptById(card.id) ? 2 : 0;
  return asked + plain + foreign + (card.kinds.includes('any') ? 1 : 0);
}

function fresh(cards: readonly Question[], { favourites }: Pool, { shown, lately, seed }: Hand): Question | undefined {
  const ranks = Array.from({ length: 16 }, (): Question[] => []);
  for (const card of cards) ranks[rankOf(card, favourites, lately)]?.push(card);
  const gone = new Set(shown);
  for (const rank of ranks) {
    const card = turn(rank, seed).find(({ id }) => !gone.has(id));
    if (card) return card;
  }
  return undefined;
}

/**
 * The card to show next: the one that must follow the last card; else the best-ranked card of the stage not shown yet;
 * else, if all were shown, the one not yet asked that was shown longest ago. If the pool has none for the stage, a
 * built-in one.
 */
export function nextPrompt(hand: Hand, pool = builtIn): Question {
  const { shown, used } = hand;
  const called = promptById(promptById(shown.at(-1) ?? '')?.then ?? '');
  if (called) return called;
  const own = dealable(pool.cards, hand);
  const cards = own.length > 0 ? own : dealable(prompts, hand);
  const first = fresh(cards, pool, hand);
  if (first) return first;
  const again = [...cards].sort((a, b) => shown.lastIndexOf(a.id) - shown.lastIndexOf(b.id));
  const next = again.find((card) => !used.includes(card.id) && card.id !== shown.at(-1)) ?? again[0];
  if (!next) throw new Error(`no card for stage ${hand.stage}`);
  return next;
}

/** The cards that lead from feedback into coaching: what I described, then their view of it (deck B). */
const bridges = ['B4', 'B1', 'B8', 'B5'];

/** The card that bridges from feedback to their view: the first not shown yet. */
export const bridgeId = (shown: readonly string[]): string => bridges.find((id) => !shown.includes(id)) ?? 'B4';
