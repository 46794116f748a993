// Saves what was chosen from an article, deletes a saved article and restores it. The only writer of the readings
// table.

import { db } from '../database/database';
import { write } from '../database/storageFault';
import { bury, newId, nextStamp, unbury } from '../database/writeRows';
import { addDeck, type NewCard } from '../prompts/actions/ownDecks';
import type { Reading, Source } from './types';

/** What the coach chose of an article. */
export interface Chosen {
  source: Source;
  /** What the deck is called, if there is one. */
  deck: string;
  /** The questions; if there are none, no deck is made. */
  cards: readonly Pick<NewCard, 'text' | 'stage'>[];
  /** Whether the article itself is saved. */
  article: boolean;
}

/**
 * Saves an article, replacing the one with the same address and title. If the title was edited since, both stay: some
 * sites use one address for several articles, and a duplicate is better than a lost article. Call within a transaction.
 */
async function keepArticle(source: Source, now: number): Promise<void> {
  const { address, title } = source;
  const isSame = (one: Reading) => one.address === address && one.title === title;
  const before = address === '' ? undefined : await db.readings.filter(isSame).first();
  const id = before?.id ?? newId();
  await db.readings.put({ ...source, id, stamp: nextStamp(now, before?.stamp), keptAt: now });
}

/** Saves what was chosen, all of it or nothing. */
export async function keepChosen({ source, deck, cards, article }: Chosen, now: number): Promise<void> {
  const { title, address, lang } = source;
  await write([db.readings, db.decks, db.cards], async () => {
    if (cards.length > 0) await addDeck({ name: deck, lang, source: { title, address } }, cards, now);
    if (article) await keepArticle(source, now);
  });
}

/** Deletes a saved article. Returns it, for undo. */
export function deleteReading(id: string, now: number): Promise<Reading | undefined> {
  return write([db.readings], async () => {
    const reading = await db.readings.get(id);
    if (reading) await bury('readings', [reading], now);
    return reading;
  });
}

/** Undoes a deletion. */
export async function undeleteReading(reading: Reading, now: number): Promise<void> {
  await write([db.readings], () => unbury('readings', [reading], now));
}
