// Which cards may be dealt now, by the coach's choices: decks that are on, and favourites.

import { cachedRead } from '../../database/cachedRead';
import { db } from '../../database/database';
import { prompts } from '../builtInCards';
import { builtIn, type Pool } from '../chooseCard';
import type { Card, Question } from '../types';

/** The ids of the settings that hold a choice about a deck or a card. */
export const deckChoice = (deck: string) => `deck/${deck}` as const;
export const favouriteChoice = (card: string) => `favourite/${card}` as const;

/** An own card in the form for choosing and showing. */
export const questionOf = ({ id, deckId, stage, kinds, lang, text }: Card): Question => ({
  ...{ id, deck: deckId, stage, kinds, lang, text },
});

/** The decks or cards for which `value` was chosen: ids of settings that begin with `place`, without that beginning. */
export const chosen = (choices: ReadonlyMap<string, unknown>, place: string, value: boolean): string[] =>
  [...choices].flatMap(([id, set]) => (set === value && id.startsWith(place) ? id.slice(place.length) : []));

async function read(): Promise<Pool> {
  const [settings, decks] = await Promise.all([db.settings.toArray(), db.decks.toCollection().primaryKeys()]);
  const choices = new Map(settings.map(({ id, value }) => [id, value]));
  const favourites = new Set(chosen(choices, favouriteChoice(''), true));
  const off = chosen(choices, deckChoice(''), false);
  const on = decks.filter((deck) => choices.get(deckChoice(deck)) === true);
  const own = on.length > 0 ? await db.cards.where('deckId').anyOf(on).toArray() : [];
  const rest = off.length > 0 ? prompts.filter(({ deck }) => !off.includes(deck)) : builtIn.cards;
  return { cards: [...own.map(questionOf), ...rest], favourites };
}

/** The cards that may be dealt: built-in decks unless switched off, own decks that were switched on. */
export const cardsToDeal = cachedRead([db.settings, db.decks, db.cards], read);
