import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteConversation, undelete } from '../../../../lib/conversation/actions/editTalk';
import { recallConversation } from '../../../../lib/conversation/actions/recallTalk';
import { type Missing, missing, noteGap, removeGap } from '../../../../lib/conversation/actions/unloggedGaps';
import { gapsOf } from '../../../../lib/conversation/queries';
import { missedTime } from '../../../../lib/conversation/unloggedTime';
import { db } from '../../../../lib/database/database';
import { emptyLog, ended, everything, minute, noon, started } from '../../../setup/freshLog';

beforeEach(emptyLog);

const now = noon + 20 * minute;

describe('a gap', () => {
  it('is noted during a talk and after it, once however often tried', async () => {
    const id = await started();
    const gap = missing(id, noon + 5 * minute, 10);
    await noteGap(gap, now);
    await noteGap(gap, now);
    await ended(id, now);
    await noteGap(missing(id, noon + minute, 5), now);
    expect((await gapsOf(id)).map(({ from, minutes }) => [from, minutes])).toEqual([
      [noon + 5 * minute, 10],
      [noon + minute, 5],
    ]);
  });

  it.each([
    [noon - minute, 10, noon, 10],
    [noon + 60 * minute, 10, now, 10],
    [noon, 0, noon, 1],
    [noon, 7.4, noon, 7],
    [noon, 99_999, noon, 1440],
    [noon, Number.NaN, noon, 1],
  ])('from %d of %d minutes is brought within the talk and a day', async (from, minutes, at, length) => {
    const id = await started();
    await noteGap(missing(id, from, minutes), now);
    expect(await gapsOf(id)).toMatchObject([{ from: at, minutes: length }]);
  });

  it('is kept from both of two windows', async () => {
    const id = await started();
    await Promise.all([noteGap(missing(id, noon, 5), now), noteGap(missing(id, noon, 10), now)]);
    expect(await gapsOf(id)).toHaveLength(2);
  });

  it('is taken away with a tombstone, and goes and comes back with its talk', async () => {
    const id = await started();
    const gap = missing(id, noon, 5);
    await noteGap(gap, now);
    await noteGap(missing(id, noon, 10), now);
    await removeGap(gap.id, now);
    await removeGap(gap.id, now);
    expect(await db.tombstones.toArray()).toMatchObject([{ id: `gaps/${gap.id}`, of: `conversations/${id}` }]);
    await ended(id, now);
    const before = await everything(false);
    const removed = await deleteConversation(id, now);
    expect(await db.gaps.count()).toBe(0);
    await undelete(removed, now);
    expect(await everything(false)).toEqual(before);
  });

  it('is not noted of a talk that is gone, or was never logged', async () => {
    await noteGap(missing('gone', noon, 5), now);
    const from = { startedAt: noon, minutes: 10, kind: null, alias: '', timeZone: 'UTC' };
    const entered = await recallConversation(from, now);
    await noteGap(missing(entered.ok ? entered.value : '', noon, 5), now);
    expect(await db.gaps.count()).toBe(0);
  });
});

describe('what was missed', () => {
  const talk = { startedAt: noon, endedAt: noon + 30 * minute };
  const gap = (from: number, minutes: number): Missing => ({
    id: '',
    conversationId: '',
    from: noon + from * minute,
    minutes,
  });

  it.each([
    ['nothing', [], 0],
    ['one', [gap(5, 10)], 10],
    ['two apart', [gap(20, 5), gap(5, 10)], 15],
    ['two that overlap', [gap(5, 10), gap(10, 10)], 15],
    ['one within another', [gap(5, 20), gap(10, 5)], 20],
    ['one past the end', [gap(25, 10)], 5],
  ])('counts %s', (_, gaps, minutes) => {
    expect(missedTime(talk, gaps)).toBe(minutes * minute);
  });

  it('leaves the beginning to be told by itself', () => {
    expect(missedTime({ ...talk, loggedFrom: noon + 10 * minute }, [gap(5, 10)])).toBe(5 * minute);
  });

  it('is the minutes that some gap covers, in any order', () => {
    const gaps = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 })), { maxLength: 8 });
    fc.assert(
      fc.property(gaps, fc.nat(30), (some, late) => {
        const covered = Array.from({ length: 30 }, (_, at) => at).filter(
          (at) => at >= late && some.some(([from, minutes]) => at >= from && at < from + minutes),
        );
        const loggedFrom = noon + late * minute;
        expect(
          missedTime(
            { ...talk, loggedFrom },
            some.map(([from, minutes]) => gap(from, minutes)),
          ),
        ).toBe(covered.length * minute);
      }),
    );
  });
});
