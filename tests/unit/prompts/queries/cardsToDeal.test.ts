import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../lib/database/database';
import { dealBridge, dealNext, dealThis, toggleOpened, toggleUsed } from '../../../../lib/prompts/actions/dealCards';
import { addDeck, cardsOf, deleteCard, deleteDeck, editCard } from '../../../../lib/prompts/actions/ownDecks';
import { promptById, prompts } from '../../../../lib/prompts/builtInCards';
import { cardsToDeal } from '../../../../lib/prompts/queries/cardsToDeal';
import { dealt } from '../../../../lib/prompts/queries/dealtCards';
import { chooseAbout } from '../../../../lib/settings/actions';
import { settings } from '../../../../lib/settings/queries';
import { emptyLog, ended, minute, noon, started, talk } from '../../../setup/freshLog';

beforeEach(emptyLog);

const mine = { name: 'Mine', lang: 'en', source: null };
const ids = async () => (await cardsToDeal()).cards.map(({ id }) => id);
const own = async (...texts: string[]) => {
  const deck = await addDeck(
    mine,
    texts.map((text) => ({ text, stage: null })),
    noon,
  );
  return { deck, cards: (await cardsOf(deck)).map(({ id }) => id) };
};
const shown = async (id: string) => {
  const now = await dealt(id);
  return now?.deals.find((row) => row.id === now.talk.dealId);
};

describe('what may be dealt', () => {
  it('is every built-in card, until the coach switches decks', async () => {
    const { deck, cards } = await own('a', 'b');
    expect(await ids()).toEqual(prompts.map(({ id }) => id));
    await chooseAbout('deck', deck, true, noon);
    await chooseAbout('deck', 'Explore', false, noon);
    const now = await ids();
    expect(now).toEqual(expect.arrayContaining(cards));
    expect(now).toHaveLength(72 - 9 + 2);
    await deleteDeck(deck, noon);
    expect(await ids()).toHaveLength(72 - 9);
  });

  it('is known anew at once after each change', async () => {
    const { deck, cards } = await own('a');
    await chooseAbout('deck', deck, true, noon);
    await editCard(cards[0] ?? '', { text: 'b' }, noon);
    expect((await cardsToDeal()).cards[0]?.text).toBe('b');
    await chooseAbout('favourite', 'O1', true, noon);
    expect([...(await cardsToDeal()).favourites]).toEqual(['O1']);
    await chooseAbout('favourite', 'O1', false, noon);
    expect([...(await cardsToDeal()).favourites]).toEqual([]);
    expect(await cardsToDeal()).toBe(await cardsToDeal());
    expect((await settings()).letterKeys).toBe(true);
  });
});

describe('in a talk', () => {
  it('an own card is dealt and shown, and gone once it is deleted', async () => {
    const { deck, cards } = await own('Mine?');
    await chooseAbout('deck', deck, true, noon);
    const id = await started();
    await dealNext(id, noon + minute);
    expect((await shown(id))?.promptId).toBe(cards[0]);
    expect((await dealt(id))?.cards.get(cards[0] ?? '')?.text).toBe('Mine?');
    await deleteCard(cards[0] ?? '', noon + 2 * minute);
    expect((await dealt(id))?.cards.has(cards[0] ?? '')).toBe(false);
  });

  it('a card deleted behind the back of this window is passed over', async () => {
    const { deck, cards } = await own('Mine?');
    await chooseAbout('deck', deck, true, noon);
    await cardsToDeal();
    const raw = db.backendDB().transaction('cards', 'readwrite');
    raw.objectStore('cards').delete(cards[0] ?? '');
    await new Promise((done) => raw.addEventListener('complete', done));
    const id = await started();
    await dealNext(id, noon + minute);
    expect(promptById((await shown(id))?.promptId ?? '')).toBeDefined();
  });

  it('what was asked lately with the same person comes later', async () => {
    const opening = prompts.filter(({ stage, kinds }) => stage === 'open' && kinds.includes('any')).length;
    const first = await started({ alias: 'S.' });
    await dealNext(first, noon + 1);
    await toggleUsed(first, noon + 2);
    const asked = (await shown(first))?.promptId;
    await ended(first, noon + 3);
    const id = await started({ alias: 'S.', plannedMinutes: 600 }, noon + minute);
    for (let i = 1; i < opening; i += 1) await dealNext(id, noon + minute + i);
    const order = (await dealt(id))?.deals.map(({ promptId }) => promptId) ?? [];
    // The first card is the one to open with, by the plan.
    expect(order.indexOf(asked ?? '')).toSatisfy((at: number) => at === 0 || at === opening - 1);
  });

  it('a card that was asked may have opened something, and only such', async () => {
    const id = await started();
    await toggleOpened(id, noon + 1);
    expect((await shown(id))?.openedAt).toBeUndefined();
    await toggleUsed(id, noon + 2);
    await toggleOpened(id, noon + 3);
    expect((await shown(id))?.openedAt).toBe(noon + 3);
    await toggleOpened(id, noon + 4);
    expect((await shown(id))?.openedAt).toBeNull();
    await toggleOpened(id, noon + 5);
    await toggleUsed(id, noon + 6);
    expect(await shown(id)).toMatchObject({ usedAt: null, openedAt: null });
  });

  it('a card looked up is shown, once in the history', async () => {
    const id = await started();
    const { cards } = await own('Mine?');
    await dealThis(id, cards[0] ?? '', noon + 1);
    const there = await shown(id);
    expect(there?.promptId).toBe(cards[0]);
    await dealNext(id, noon + 2);
    await dealThis(id, cards[0] ?? '', noon + 3);
    expect(await shown(id)).toEqual(there);
    await dealThis(id, 'no such card', noon + 4);
    expect(await shown(id)).toEqual(there);
    expect((await talk(id)).dealId).toBe(there?.id);
  });

  it('the bridge is shown at a press, and again from where it was', async () => {
    const id = await started({ kind: 'feedback' });
    await dealBridge(id, noon + 1);
    expect((await shown(id))?.promptId).toBe('B4');
    for (let i = 0; i < 6; i += 1) await dealBridge(id, noon + 2 + i);
    const all = (await dealt(id))?.deals.map(({ promptId }) => promptId) ?? [];
    expect(new Set(all).size).toBe(all.length);
  });
});
