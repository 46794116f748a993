// Reads of all decks and cards, dealt or not.
import { db } from '../../database/database';
import { thingsChosen } from '../../settings/thingChoiceQueries';
import { cardsOf, ownDecks } from '../actions/ownDecks';
import { prompts } from '../builtInCards';
import type { Card, Deck, Question } from '../types';
import { favouriteCards, questionOf } from './cardsToDeal';

export interface OwnDeck {
  deck: Deck;
  /** Number of its cards. */
  count: number;
  /** Whether it is dealt. */
  on: boolean;
}

export interface BuiltInDeck {
  name: string;
  cards: readonly Question[];
  on: boolean;
}

export interface Shelf {
  own: OwnDeck[];
  builtIn: BuiltInDeck[];
  /** Ids of cards. */
  favourites: ReadonlySet<string>;
}

/** Built-in decks are dealt unless switched off, own decks only once switched on. */
export async function decks(): Promise<Shelf> {
  const [dealt, favourites, decks] = await Promise.all([thingsChosen('deck'), favouriteCards(), ownDecks()]);
  const counts = await Promise.all(decks.map(({ id }) => db.cards.where('deckId').equals(id).count()));
  return {
    own: decks.map((deck, at) => ({ deck, count: counts[at] ?? 0, on: dealt.get(deck.id) === true })),
    builtIn: [...new Set(prompts.map(({ deck }) => deck))].map((name) => ({
      name,
      cards: prompts.filter(({ deck }) => deck === name),
      on: dealt.get(name) !== false,
    })),
    favourites,
  };
}

/** Every card there is, the coach's own first. */
export const everyCard = async (): Promise<Question[]> => [...(await db.cards.toArray()).map(questionOf), ...prompts];

/** An own deck with its cards; null if it is deleted. */
export async function deckWithCards(id: string): Promise<{ deck: Deck; cards: Card[] } | null> {
  const [deck, cards] = await Promise.all([db.decks.get(id), cardsOf(id)]);
  return deck ? { deck, cards } : null;
}
