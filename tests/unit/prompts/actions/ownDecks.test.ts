import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../lib/database/database';
import * as own from '../../../../lib/prompts/actions/ownDecks';
import { deckText, readDeck } from '../../../../lib/prompts/deckFile';
import { emptyLog, everything, noon } from '../../../setup/freshLog';

beforeEach(emptyLog);

const mine = { name: ' Mine ', lang: 'de', source: null };
const texts = async (deckId: string) => (await own.cardsOf(deckId)).map(({ text }) => text);
const three = ['a', 'b', 'c'].map((text) => ({ text, stage: null }));

describe('a deck', () => {
  it('is kept with its cards in their order, empty ones left out', async () => {
    const source = { title: '<b>Bold</b>', address: 'https://example.org/a' };
    const id = await own.addDeck(
      { ...mine, source },
      [
        { text: ' Was noch? ', stage: 'explore' },
        { text: ' ', stage: null },
        { text: 'Wer?', stage: null, kinds: ['feedback'], lang: 'en' },
      ],
      noon,
    );
    expect(await own.ownDecks()).toMatchObject([{ id, name: 'Mine', lang: 'de', source }]);
    expect(await own.cardsOf(id)).toMatchObject([
      { deckId: id, position: 0, stage: 'explore', kinds: ['any'], lang: 'de', text: 'Was noch?' },
      { position: 1, stage: null, kinds: ['feedback'], lang: 'en', text: 'Wer?' },
    ]);
  });

  it('is cut to what its file may hold', async () => {
    const long = 'x'.repeat(5000);
    const source = { title: long, address: long };
    const cards = Array.from({ length: 5001 }, () => ({ text: long, stage: null }));
    const id = await own.addDeck({ name: long, lang: 'en', source }, cards, noon);
    const [deck] = await own.ownDecks();
    const kept = await own.cardsOf(id);
    expect(deck && readDeck(deckText(deck, kept)).ok).toBe(true);
    expect(kept).toHaveLength(5000);
    // A cut address would lead elsewhere.
    expect(deck?.source).toEqual({ title: 'x'.repeat(1000), address: '' });
    expect(await own.addCard(id, { text: 'one more', stage: null }, noon + 1)).toBeUndefined();
    await own.editCard(kept[0]?.id ?? '', { text: `${long}!` }, noon + 1);
    expect((await own.cardsOf(id))[0]?.text).toHaveLength(1000);
  });

  it('takes another name, but not none', async () => {
    const id = await own.addDeck(mine, [], noon);
    await own.renameDeck(id, ' Other ', noon + 1);
    await own.renameDeck(id, ' ', noon + 2);
    expect((await own.ownDecks()).map(({ name }) => name)).toEqual(['Other']);
  });

  it('goes with its cards, leaving one tombstone, and comes back with them', async () => {
    const id = await own.addDeck(mine, three, noon);
    const other = await own.addDeck(mine, three, noon);
    const [first] = await own.cardsOf(id);
    await own.deleteCard(first?.id ?? '', noon + 1);
    const before = await everything(false);
    const gone = await own.deleteDeck(id, noon + 2);
    expect((await db.tombstones.toArray()).map((stone) => stone.id)).toEqual([`decks/${id}`]);
    expect(await db.cards.where('deckId').equals(id).count()).toBe(0);
    expect(await texts(other)).toEqual(['a', 'b', 'c']);
    if (gone) await own.undeleteDeck(gone, noon + 3);
    expect(await everything(false)).toEqual(before);
    expect(await own.deleteDeck('none', noon)).toBeUndefined();
  });
});

describe('a card', () => {
  it('is added at the end, where the deck is there and it says something', async () => {
    const id = await own.addDeck(mine, three, noon);
    const [first] = await own.cardsOf(id);
    await own.deleteCard(first?.id ?? '', noon + 1);
    expect(await own.addCard(id, { text: ' d ', stage: 'open' }, noon + 2)).toBeDefined();
    expect(await own.addCard(id, { text: ' ', stage: 'open' }, noon + 2)).toBeUndefined();
    expect(await own.addCard('none', { text: 'e', stage: 'open' }, noon + 2)).toBeUndefined();
    expect(await texts(id)).toEqual(['b', 'c', 'd']);
  });

  it('is changed in what is given alone, and never to nothing', async () => {
    const id = await own.addDeck(mine, [{ text: 'a', stage: null }], noon);
    const [card] = await own.cardsOf(id);
    await own.editCard(card?.id ?? '', { text: ' x ', kinds: ['coaching'] }, noon + 1);
    await own.editCard(card?.id ?? '', { text: '  ', stage: 'close' }, noon + 2);
    const [changed] = await own.cardsOf(id);
    expect(changed).toMatchObject({ text: 'x', stage: 'close', kinds: ['coaching'], lang: 'de' });
    expect((changed?.stamp ?? '') > (card?.stamp ?? '')).toBe(true);
  });

  it('is deleted and taken back, unless its deck went meanwhile', async () => {
    const id = await own.addDeck(mine, three, noon);
    const [first] = await own.cardsOf(id);
    const card = await own.deleteCard(first?.id ?? '', noon + 1);
    expect((await db.tombstones.toArray())[0]).toMatchObject({ id: `cards/${first?.id}`, of: `decks/${id}` });
    if (card) await own.undeleteCard(card, noon + 2);
    expect([await texts(id), await db.tombstones.count()]).toEqual([['a', 'b', 'c'], 0]);
    await own.deleteCard(first?.id ?? '', noon + 3);
    await own.deleteDeck(id, noon + 4);
    if (card) await own.undeleteCard(card, noon + 5);
    expect(await db.cards.count()).toBe(0);
    expect(await own.deleteCard('none', noon)).toBeUndefined();
  });
});
