// The verbs of reading: keep what was chosen, delete an article, take that back. The only writer of its table.

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
  /** The questions; none makes no deck. */
  cards: readonly Pick<NewCard, 'text' | 'stage'>[];
  /** Whether the article itself is kept. */
  article: boolean;
}

/**
 * Keeps an article, in the place of what was kept before under its address and title. One whose title was edited meanwhile
 * stands beside what was kept of it: better an article twice than another one lost, where an address tells no two apart.
 * Call within a transaction.
 */
async function keepArticle(source: Source, now: number): Promise<void> {
  const { address, title } = source;
  const isSame = (one: Reading) => one.address === address && one.title === title;
  const before = address === '' ? undefined : await db.readings.filter(isSame).first();
  const id = before?.id ?? newId();
  await db.readings.put({ ...source, id, stamp: nextStamp(now, before?.stamp), keptAt: now });
}

/** Keeps what was chosen, all of it or nothing. */
export async function keepChosen({ source, deck, cards, article }: Chosen, now: number): Promise<void> {
  const { title, address, lang } = source;
  await write([db.readings, db.decks, db.cards], async () => {
    if (cards.length > 0) await addDeck({ name: deck, lang, source: { title, address } }, cards, now);
    if (article) await keepArticle(source, now);
  });
}

/** Deletes a kept article; what went, for taking that back. */
export function deleteReading(id: string, now: number): Promise<Reading | undefined> {
  return write([db.readings], async () => {
    const reading = await db.readings.get(id);
    if (reading) await bury('readings', [reading], now);
    return reading;
  });
}

/** Takes a deletion back. */
export async function undeleteReading(reading: Reading, now: number): Promise<void> {
  await write([db.readings], () => unbury('readings', [reading], now));
}
