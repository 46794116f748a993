import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/database/database';
import { cardsOf, ownDecks } from '../../../lib/prompts/actions/ownDecks';
import { deleteReading, keepChosen, undeleteReading } from '../../../lib/reading/actions';
import { keptReadings } from '../../../lib/reading/queries';
import type { Source } from '../../../lib/reading/types';
import { emptyLog, noon } from '../../setup/freshLog';

beforeEach(emptyLog);

const source: Source = {
  ...{ title: '<b>Asking</b>', byline: 'Ada', excerpt: 'Ask more.', lang: 'en' },
  ...{ address: 'https://example.org/asking', minutes: 4 },
};
const cards = [
  { text: 'What else?', stage: 'explore' },
  { text: 'Who knows?', stage: 'close' },
] as const;
const chosen = { source, deck: 'Mine', cards, article: true };

describe('what was chosen', () => {
  it('is a deck with its source, and the article', async () => {
    await keepChosen(chosen, noon);
    const [deck] = await ownDecks();
    expect(deck).toMatchObject({
      ...{ name: 'Mine', lang: 'en' },
      source: { title: source.title, address: source.address },
    });
    expect(await cardsOf(deck?.id ?? '')).toMatchObject(cards.map((card) => ({ ...card, lang: 'en' })));
    expect(await keptReadings()).toMatchObject([{ ...source, keptAt: noon }]);
  });

  it('may be either alone', async () => {
    await keepChosen({ ...chosen, article: false }, noon);
    expect([await db.decks.count(), await db.readings.count()]).toEqual([1, 0]);
    await keepChosen({ ...chosen, cards: [] }, noon);
    expect([await db.decks.count(), await db.readings.count()]).toEqual([1, 1]);
  });

  it('is kept whole or not at all', async () => {
    const refuse = () => {
      throw new Error('no room');
    };
    db.readings.hook('creating', refuse);
    await expect(keepChosen(chosen, noon)).rejects.toThrow('no room');
    db.readings.hook('creating').unsubscribe(refuse);
    expect(await db.decks.count()).toBe(0);
  });
});

describe('a kept article', () => {
  it('stands once for its address and title, and newest first', async () => {
    await keepChosen(chosen, noon);
    await keepChosen({ ...chosen, source: { ...source, address: 'https://example.org/other' } }, noon + 1);
    const [, before] = await keptReadings();
    await keepChosen({ ...chosen, source: { ...source, excerpt: 'Ask again.' } }, noon + 2);
    const [again, other, ...more] = await keptReadings();
    expect([again?.id, again?.excerpt, other?.address, more]).toEqual([
      before?.id,
      'Ask again.',
      'https://example.org/other',
      [],
    ]);
    expect((again?.stamp ?? '') > (before?.stamp ?? '')).toBe(true);
  });

  it('stands beside another of its site that its query or fragment tells apart', async () => {
    const papers = 'https://papers.example/sol3/papers.cfm?abstract_id=';
    for (const [n, address] of [`${papers}1111111`, `${papers}2222222`, `${papers}1111111`].entries())
      await keepChosen({ ...chosen, source: { ...source, address } }, noon + n);
    expect((await keptReadings()).map(({ address }) => address)).toEqual([`${papers}1111111`, `${papers}2222222`]);
  });

  it('stands beside another that has its address, but not its title', async () => {
    await keepChosen(chosen, noon);
    await keepChosen({ ...chosen, source: { ...source, title: 'Telling' } }, noon + 1);
    expect((await keptReadings()).map(({ title }) => title)).toEqual(['Telling', source.title]);
  });

  it('without an address stands for itself', async () => {
    const nowhere = { ...chosen, source: { ...source, address: '' } };
    await keepChosen(nowhere, noon);
    await keepChosen(nowhere, noon + 1);
    expect(await db.readings.count()).toBe(2);
  });

  it('is deleted, leaving a tombstone, and taken back', async () => {
    await keepChosen(chosen, noon);
    const [reading] = await keptReadings();
    const gone = await deleteReading(reading?.id ?? '', noon + 1);
    expect(await keptReadings()).toEqual([]);
    expect((await db.tombstones.toArray()).map(({ id }) => id)).toEqual([`readings/${reading?.id}`]);
    if (gone) await undeleteReading(gone, noon + 2);
    expect(await keptReadings()).toMatchObject([source]);
    expect(await db.tombstones.count()).toBe(0);
    expect(await deleteReading('none', noon)).toBeUndefined();
  });
});
