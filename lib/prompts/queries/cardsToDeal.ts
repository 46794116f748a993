// Which cards may be dealt now, by the coach's choices: decks that are on, and favourites.

import { cachedRead } from '../../database/cachedRead';
import { db } from '../../database/database';
import { chosenThings } from '../../settings/thingChoiceQueries';
import { prompts } from '../builtInCards';
import { builtIn, type Pool } from '../chooseCard';
import type { Card, Question } from '../types';

/** An own card in the form for choosing and showing. */
export const questionOf = ({ id, deckId, stage, kinds, lang, text }: Card): Question => ({
  ...{ id, deck: deckId, stage, kinds, lang, text },
});

async function read(): Promise<Pool> {
  const [dealt, off, favourites, decks] = await Promise.all([
    chosenThings('deck', true),
    chosenThings('deck', false),
    chosenThings('favourite', true),
    db.decks.toCollection().primaryKeys(),
  ]);
  const on = decks.filter((deck) => dealt.has(deck));
  const own = on.length > 0 ? await db.cards.where('deckId').anyOf(on).toArray() : [];
  const rest = off.size > 0 ? prompts.filter(({ deck }) => !off.has(deck)) : builtIn.cards;
  return { cards: [...own.map(questionOf), ...rest], favourites };
}

/** The cards that may be dealt: built-in decks unless switched off, own decks that were switched on. */
export const cardsToDeal = cachedRead([db.settings, db.decks, db.cards], read);
