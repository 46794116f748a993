// Every change to the coach's own decks and cards.

import { buryWhole, type Gone, unburyWhole } from '../../database/cascadeDelete';
import { db } from '../../database/database';
import { write } from '../../database/storageFault';
import { bury, newId, nextStamp, revise, unbury } from '../../database/writeRows';
import { cardLimit, cardTextLimit, deckNameLimit, keptSource, lastPosition, within } from '../deckLimits';
import type { Card, Deck } from '../types';

/** A card as it is written. The defaults are the deck's language and any kind of talk. */
export type NewCard = Pick<Card, 'text' | 'stage'> & Partial<Pick<Card, 'kinds' | 'lang'>>;

const tables = [db.decks, db.cards];

function rowOf(deck: Pick<Deck, 'id' | 'lang'>, { text, stage, kinds = ['any'], lang }: NewCard): Omit<Card, 'stamp'> {
  return {
    id: newId(),
    deckId: deck.id,
    position: 0,
    stage,
    kinds,
    lang: lang ?? deck.lang,
    text: within(cardTextLimit, text),
  };
}

/**
 * Saves a deck with its cards, in their order: the first `cardLimit` that have a text. Longer texts are cut to the
 * limits in deckLimits.ts. Returns the deck's id.
 */
export function addDeck(from: Omit<Deck, 'id' | 'stamp'>, cards: readonly NewCard[], now: number): Promise<string> {
  return write(tables, async () => {
    const { name, lang, source } = from;
    const deck: Deck = {
      id: newId(),
      stamp: nextStamp(now),
      name: within(deckNameLimit, name),
      lang,
      source: source && keptSource(source),
    };
    const rows = cards
      .map((card) => rowOf(deck, card))
      .filter(({ text }) => text !== '')
      .slice(0, cardLimit);
    await db.decks.add(deck);
    await db.cards.bulkAdd(rows.map((row, position) => ({ ...row, position, stamp: nextStamp(now) })));
    return deck.id;
  });
}

/** Renames a deck. An empty name changes nothing. */
export async function renameDeck(id: string, name: string, now: number): Promise<void> {
  const text = within(deckNameLimit, name);
  await write(tables, () => revise(db.decks, id, now, () => (text === '' ? undefined : { name: text })));
}

/** Adds a card at a deck's end. Returns its id; undefined if the deck is deleted or full, or the text is empty. */
export function addCard(deckId: string, card: NewCard, now: number): Promise<string | undefined> {
  return write(tables, async () => {
    const deck = await db.decks.get(deckId);
    if (!deck || card.text.trim() === '') return undefined;
    const others = await db.cards.where('deckId').equals(deckId).toArray();
    if (others.length >= cardLimit) return undefined;
    const last = others.reduce((most, other) => Math.max(most, other.position), -1);
    // Cards of the same position are in the order in which they were made.
    const position = Math.min(last + 1, lastPosition);
    const row = { ...rowOf(deck, card), position, stamp: nextStamp(now) };
    await db.cards.add(row);
    return row.id;
  });
}

/** Edits a card. If the new text is empty, the old one stays. */
export async function editCard(id: string, changes: Partial<NewCard>, now: number): Promise<void> {
  const { text, ...others } = changes;
  const trimmed = within(cardTextLimit, text ?? '');
  await write(tables, () => revise(db.cards, id, now, () => (trimmed === '' ? others : { ...others, text: trimmed })));
}

/** Deletes a card. Returns it, for undo; undefined if there is none. */
export function deleteCard(id: string, now: number): Promise<Card | undefined> {
  return write(tables, async () => {
    const card = await db.cards.get(id);
    if (card) await bury('cards', [card], now);
    return card;
  });
}

/** Restores a deleted card, if its deck still exists. */
export async function undeleteCard(card: Card, now: number): Promise<void> {
  await write(tables, async () => {
    if (await db.decks.get(card.deckId)) await unbury('cards', [card], now);
  });
}

/** Deletes a deck with its cards. Returns what was deleted, for undo; undefined if there is none. */
export function deleteDeck(id: string, now: number): Promise<Gone | undefined> {
  return write(tables, async () => {
    const deck = await db.decks.get(id);
    return deck && buryWhole('decks', deck, now);
  });
}

/** Restores a deleted deck with all its cards. */
export async function undeleteDeck(gone: Gone, now: number): Promise<void> {
  await write(tables, () => unburyWhole(gone, now));
}

/** The coach's own decks, oldest first. */
export const ownDecks = (): Promise<Deck[]> => db.decks.toArray();

/** The cards of an own deck, in their order. */
export const cardsOf = (deckId: string): Promise<Card[]> => db.cards.where('deckId').equals(deckId).sortBy('position');
