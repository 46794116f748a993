// Which cards may be dealt now, by the coach's choices: decks that are on, and favourites.

import { cachedRead } from '../../database/cachedRead';
import { db } from '../../database/database';
import { thingsChosen } from '../../settings/thingChoiceQueries';
import { prompts } from '../builtInCards';
import { builtIn, type Pool } from '../chooseCard';
import type { Card, Question } from '../types';

/** An own card in the form for choosing and showing. */
export const questionOf = ({ id, deckId, stage, kinds, lang, text }: Card): Question => ({
  ...{ id, deck: deckId, stage, kinds, lang, text },
});

/** The ids of the coach's favourites. */
export async function favouriteCards(): Promise<ReadonlySet<string>> {
  return new Set([...(await thingsChosen('favourite'))].flatMap(([id, is]) => (is ? id : [])));
}

async function read(): Promise<Pool> {
  const [dealt, favourites, decks] = await Promise.all([
    thingsChosen('deck'),
    favouriteCards(),
    db.decks.toCollection().primaryKeys(),
  ]);
  const on = decks.filter((deck) => dealt.get(deck) === true);
  const own = on.length > 0 ? await db.cards.where('deckId').anyOf(on).toArray() : [];
  const isOff = ({ deck }: Question) => dealt.get(deck) === false;
  const rest = prompts.some(isOff) ? prompts.filter((card) => !isOff(card)) : builtIn.cards;
  return { cards: [...own.map(questionOf), ...rest], favourites };
}

/** The cards that may be dealt: built-in decks unless switched off, own decks that were switched on. */
export const cardsToDeal = cachedRead([db.settings, db.decks, db.cards], read);
