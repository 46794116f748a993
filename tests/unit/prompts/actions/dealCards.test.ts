import { beforeEach, describe, expect, it } from 'vitest';
import { stages } from '../../../../lib/conversation/types';
import { db } from '../../../../lib/database/database';
import {
  chooseStage,
  dealBack,
  dealNext,
  showPinned,
  togglePin,
  toggleUsed,
} from '../../../../lib/prompts/actions/dealCards';
import { isTimely, promptById } from '../../../../lib/prompts/builtInCards';
import { dealsOf } from '../../../../lib/prompts/queries/dealtCards';
import { emptyLog, ended, everything, minute, noon, started, talk } from '../../../setup/freshLog';

beforeEach(emptyLog);

/** The card shown: its id and stage. */
async function shown(id: string) {
  const deal = await db.deals.get((await talk(id)).dealId ?? '');
  return { deal, card: promptById(deal?.promptId ?? '') };
}

describe('next and back', () => {
  it('walk the history, and deal a new card only at its end', async () => {
    const id = await started();
    const first = (await shown(id)).deal;
    await dealNext(id, noon + minute);
    const second = (await shown(id)).deal;
    expect(second?.id).not.toBe(first?.id);
    expect(second).toMatchObject({ position: 1, shownAt: noon + minute, usedAt: null });
    await dealBack(id, noon + 2 * minute);
    expect((await shown(id)).deal).toEqual(first);
    await dealNext(id, noon + 3 * minute);
    expect((await shown(id)).deal).toEqual(second);
    expect(await dealsOf(id)).toEqual([first, second]);
  });

  const about = async (id: string) => {
    for (let n = 0; n < 20; n += 1) await dealNext(id, noon + n);
    return (await dealsOf(id)).some(({ promptId }) => !isTimely({ id: promptId }, false));
  };

  it.each([
    ['the first talk ever', {}, null, false],
    ['a talk with nobody named after another', {}, {}, true],
    ['the first talk with somebody', { alias: 'T.' }, { alias: 'S.' }, false],
    ['the second talk with somebody', { alias: 's.' }, { alias: 'S.' }, true],
  ])('ask about the time before only where there was one: %s', async (_, some, before, asked) => {
    if (before) await ended(await started({ ...before }, noon - 60 * minute), noon - 30 * minute);
    expect(await about(await started(some))).toBe(asked);
  });

  it('stop at the first card', async () => {
    const id = await started();
    await dealBack(id, noon + minute);
    expect((await shown(id)).deal?.position).toBe(0);
    expect(await dealsOf(id)).toHaveLength(1);
  });

  it('deal for the stage of the time, never change the card shown by themselves', async () => {
    const id = await started({ plannedMinutes: 100 });
    expect((await shown(id)).card?.stage).toBe('open');
    for (const [at, stage] of [
      [20, 'explore'],
      [50, 'focus'],
      [70, 'commit'],
      [95, 'close'],
    ] as const) {
      // A card that requires a follow-up is followed by it, whatever the time.
      if ((await shown(id)).card?.then) await dealNext(id, noon + (at - 1) * minute);
      const before = (await shown(id)).card;
      await dealNext(id, noon + at * minute);
      expect(before?.stage).not.toBe(stage);
      expect((await shown(id)).card?.stage).toBe(stage);
    }
  });

  it('keep every card of twenty presses at once, each in its place', async () => {
    const id = await started({ plannedMinutes: 600 });
    await Promise.all(Array.from({ length: 20 }, (_, n) => dealNext(id, noon + n)));
    expect((await dealsOf(id)).map(({ position }) => position)).toEqual(Array.from({ length: 21 }, (_, n) => n));
  });

  it('show the card that must follow at once, even after the coach moved on', async () => {
    const id = await started({ openingPromptId: 'S2' });
    await chooseStage(id, 'close', noon + minute);
    expect((await shown(id)).card?.id).toBe('S3');
  });
});

describe('chooseStage', () => {
  it('shows a card of the stage at once and holds it for the next', async () => {
    for (const stage of stages) {
      const id = await started({ plannedMinutes: 100 });
      await chooseStage(id, stage, noon + 1);
      expect((await talk(id)).chosenStage).toEqual({ stage, at: noon + 1 });
      expect((await shown(id)).card?.stage).toBe(stage);
      await ended(id, noon + 2);
    }
    const id = await started({ plannedMinutes: 100 });
    await chooseStage(id, 'close', noon + 1);
    await dealNext(id, noon + minute);
    expect((await shown(id)).card?.stage).toBe('close');
    await dealNext(id, noon + 20 * minute);
    expect((await shown(id)).card?.stage).toBe('explore');
  });

  it('puts its card at the end of the history, wherever the coach had gone back to', async () => {
    const id = await started();
    await dealNext(id, noon + 1);
    await dealBack(id, noon + 2);
    await chooseStage(id, 'focus', noon + 3);
    expect((await shown(id)).deal?.position).toBe(2);
    expect((await dealsOf(id)).map(({ position }) => position)).toEqual([0, 1, 2]);
  });
});

describe('pin', () => {
  it('keeps a card at hand, shows it again, and lets it go', async () => {
    const id = await started();
    const first = (await talk(id)).dealId;
    await togglePin(id, noon + 1);
    expect((await talk(id)).pinnedDealId).toBe(first);
    await dealNext(id, noon + 2);
    await showPinned(id, noon + 3);
    expect((await talk(id)).dealId).toBe(first);
    await togglePin(id, noon + 4);
    expect((await talk(id)).pinnedDealId).toBeNull();
    await dealNext(id, noon + 5);
    const before = (await talk(id)).dealId;
    await showPinned(id, noon + 6);
    expect((await talk(id)).dealId).toBe(before);
  });

  it('moves to the card shown', async () => {
    const id = await started();
    await togglePin(id, noon + 1);
    await dealNext(id, noon + 2);
    await togglePin(id, noon + 3);
    const row = await talk(id);
    expect(row.pinnedDealId).toBe(row.dealId);
  });
});

describe('used', () => {
  it('marks the card as asked and takes that back, logging no mark', async () => {
    const id = await started();
    await toggleUsed(id, noon + 7);
    expect((await shown(id)).deal?.usedAt).toBe(noon + 7);
    await toggleUsed(id, noon + 8);
    expect((await shown(id)).deal?.usedAt).toBeNull();
    expect(await db.marks.count()).toBe(0);
  });
});

describe('a conversation that is over', () => {
  it('keeps its cards as they were', async () => {
    const id = await started();
    await togglePin(id, noon + 1);
    await dealNext(id, noon + 2);
    await ended(id, noon + minute);
    const before = await everything();
    for (const act of [dealNext, dealBack, togglePin, showPinned, toggleUsed]) await act(id, noon + 2 * minute);
    await chooseStage(id, 'close', noon + 2 * minute);
    await dealNext('gone', noon + 2 * minute);
    expect(await everything()).toEqual(before);
  });
});
