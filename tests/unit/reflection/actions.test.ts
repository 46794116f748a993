import { beforeEach, describe, expect, it } from 'vitest';
import { endConversation, goOn } from '../../../lib/conversation/actions/talkLife';
import { canBeLeft } from '../../../lib/conversation/talkStatus';
import {
  closeAsNotNow,
  finishReflection,
  openReflection,
  postponeReflection,
  writeReflection,
} from '../../../lib/reflection/actions';
import { openOne, reflectionById, unfinishedIds, waitingIds } from '../../../lib/reflection/queries';
import { emptyReflection } from '../../../lib/reflection/types';
import { emptyLog, ended, minute, noon, started } from '../../setup/freshLog';

beforeEach(emptyLog);

const day = 24 * 60 * minute;

async function over(at = noon, reflection: 'open' | 'waiting' = 'waiting', reason: 'coach' | 'left' = 'coach') {
  const id = await started({}, at);
  await endConversation(id, { at: at + minute, reason, reflection }, at + minute);
  return id;
}

describe('a reflection', () => {
  it('is empty at first, on screen or waiting as Stop says', async () => {
    const open = await over(noon, 'open');
    expect(await reflectionById(open)).toMatchObject({ ...emptyReflection, id: open, status: 'open' });
    const waits = await over(noon + 10 * minute);
    expect(await waitingIds()).toEqual([waits, open]);
  });

  it('is opened, put off, opened again and finished', async () => {
    const id = await over();
    expect(await openOne()).toBeUndefined();
    await openReflection(id, noon + 2 * minute);
    expect((await openOne())?.id).toBe(id);
    await postponeReflection(id, noon + 3 * minute);
    expect([await openOne(), await waitingIds()]).toEqual([undefined, [id]]);
    await openReflection(id, noon + 4 * minute);
    await finishReflection(id, noon + 5 * minute);
    expect([await openOne(), await waitingIds()]).toEqual([undefined, []]);
    expect(await reflectionById(id)).toMatchObject({ status: 'done' });
  });

  it('is held while its conversation goes on: nothing opens or finishes it', async () => {
    const id = await over(noon, 'open', 'left');
    expect(await goOn(id, noon + 2 * minute)).toBe(true);
    for (const change of [openReflection, postponeReflection, finishReflection, closeAsNotNow])
      await change(id, noon + 3 * minute);
    expect(await reflectionById(id)).toMatchObject({ status: 'held' });
    expect([await openOne(), await waitingIds()]).toEqual([undefined, []]);
  });

  it('closed as not now waits no longer, keeps what was typed, and is opened and finished all the same', async () => {
    const id = await over();
    await writeReflection(id, { noticed: 'So far' }, noon + 2 * minute);
    await closeAsNotNow(id, noon + 3 * minute);
    expect([await openOne(), await waitingIds(), await unfinishedIds()]).toEqual([undefined, [], []]);
    await postponeReflection(id, noon + 4 * minute);
    expect(await unfinishedIds()).toEqual([id]);
    await closeAsNotNow(id, noon + 5 * minute);
    await openReflection(id, noon + 6 * minute);
    await finishReflection(id, noon + 7 * minute);
    expect(await reflectionById(id)).toMatchObject({ status: 'done', noticed: 'So far' });
  });

  it.each([
    [7 * day - 1, false],
    [7 * day, true],
  ])('may be closed so seven days after its talk: after %i ms %s', (after, may) => {
    expect(canBeLeft({ endedAt: noon }, noon + after)).toBe(may);
    expect(canBeLeft({ endedAt: null }, noon + after)).toBe(false);
  });

  it('lists what waits, the newest conversation first', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push(await over(noon + n * 10 * minute));
    expect(await waitingIds()).toEqual(ids.reverse());
  });

  it('is put off by the next Start, what was typed kept', async () => {
    const id = await over(noon, 'open');
    await writeReflection(id, { noticed: 'So far' }, noon + 2 * minute);
    await started({}, noon + 3 * minute);
    expect(await reflectionById(id)).toMatchObject({ status: 'waiting', noticed: 'So far' });
  });
});

describe('writeReflection', () => {
  it('changes the given fields only, each newer than the last', async () => {
    const id = await over();
    await writeReflection(id, { noticed: 'One', triggers: ['silence'] }, noon + 2 * minute);
    const before = await reflectionById(id);
    await writeReflection(id, { theirStep: 'Call', theirStepBy: '2026-02-01' }, noon + 2 * minute);
    const after = await reflectionById(id);
    expect(after).toEqual({ ...before, theirStep: 'Call', theirStepBy: '2026-02-01', stamp: after?.stamp });
    expect((after?.stamp ?? '') > (before?.stamp ?? '')).toBe(true);
  });

  it('lets two windows write at once without undoing each other', async () => {
    const id = await over();
    await Promise.all([
      writeReflection(id, { noticed: 'left window' }, noon + 2 * minute),
      writeReflection(id, { myStep: 'right window' }, noon + 2 * minute),
      writeReflection(id, { thinking: 4 }, noon + 2 * minute),
      openReflection(id, noon + 2 * minute),
    ]);
    expect(await reflectionById(id)).toMatchObject({
      status: 'open',
      noticed: 'left window',
      myStep: 'right window',
      thinking: 4,
    });
  });

  it('writes text as it is: quotes, breaks, formulas, emoji, right to left', async () => {
    const id = await over();
    const noticed = '"=1+1",\r\n<b>👩‍👩‍👧</b>\u202Eשלום\u0000';
    await writeReflection(id, { noticed }, noon + 2 * minute);
    expect((await reflectionById(id))?.noticed).toBe(noticed);
  });

  it('makes no reflection where there is no conversation', async () => {
    await writeReflection('gone', { noticed: 'x' }, noon);
    expect(await reflectionById('gone')).toBeUndefined();
  });

  it('is kept through going on and the next end', async () => {
    const id = await over(noon, 'waiting', 'left');
    await writeReflection(id, { noticed: 'before' }, noon + 2 * minute);
    await goOn(id, noon + 2 * minute);
    await writeReflection(id, { myStep: 'during' }, noon + 3 * minute);
    await ended(id, noon + 9 * minute);
    expect(await reflectionById(id)).toMatchObject({ status: 'waiting', noticed: 'before', myStep: 'during' });
  });
});
