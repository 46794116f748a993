import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { addMark, mendMark, putBackMark, removeMark } from '../../../../lib/conversation/actions/editMarks';
import { deleteConversation } from '../../../../lib/conversation/actions/editTalk';
import { logMark, pressOf, undoMark } from '../../../../lib/conversation/actions/logMark';
import { recallConversation } from '../../../../lib/conversation/actions/recallTalk';
import { marksOf } from '../../../../lib/conversation/queries';
import { count, inOrder, summarize } from '../../../../lib/conversation/tally';
import type { Mark } from '../../../../lib/conversation/types';
import { db } from '../../../../lib/database/database';
import { emptyLog, ended, everything, logged, minute, noon, started, talk } from '../../../setup/freshLog';
import { lawTimeout } from '../../../setup/lawRuns';

beforeEach(emptyLog);

async function over(): Promise<string> {
  const id = await started();
  await logged(id, 'ask', noon + minute, noon + 3 * minute);
  await logged(id, 'tell', noon + 2 * minute);
  await ended(id, noon + 10 * minute);
  return id;
}

async function nth(id: string, index: number): Promise<Mark> {
  const mark = inOrder(await marksOf(id))[index];
  if (!mark) throw new Error(`no mark ${index}`);
  return mark;
}

const later = noon + 60 * minute;

describe('mending a mark', () => {
  it('changes its key or its time, with a new stamp, and the summary with it', async () => {
    const id = await over();
    const before = await nth(id, 0);
    await mendMark(before, { key: 'tell' }, later);
    const after = await nth(id, 0);
    expect(after).toEqual({ ...before, key: 'tell', stamp: after.stamp, pressed: before.stamp });
    expect(after.stamp > before.stamp).toBe(true);
    await mendMark(after, { at: noon + 9 * minute }, later);
    expect(await nth(id, 2)).toMatchObject({ id: before.id, at: noon + 9 * minute, pressed: before.stamp });
    expect((await talk(id)).summary).toMatchObject({ asks: 1, tells: 2, times: { ask: [180], tell: [120, 540] } });
  });

  it.each([
    ['before the start', noon - 5 * minute, noon],
    ['after the end', noon + 50 * minute, noon + 10 * minute],
  ])('brings a time %s within the talk', async (_, asked, taken) => {
    const id = await over();
    await mendMark(await nth(id, 1), { at: asked }, later);
    expect((await marksOf(id)).map(({ at }) => at)).toContain(taken);
  });

  it('goes no further than now in a talk that goes on, and writes no summary there', async () => {
    const id = await started();
    await logged(id, 'ask', noon + minute);
    await mendMark(await nth(id, 0), { at: noon + 30 * minute }, noon + 2 * minute);
    expect((await nth(id, 0)).at).toBe(noon + 2 * minute);
    expect((await talk(id)).summary).toBeNull();
  });

  it('leaves what another window changes of the same mark', async () => {
    const id = await over();
    const seen = await nth(id, 0);
    await Promise.all([mendMark(seen, { key: 'tell' }, later), mendMark(seen, { at: noon + 4 * minute }, later)]);
    expect((await marksOf(id)).find((mark) => mark.id === seen.id)).toMatchObject({
      key: 'tell',
      at: noon + 4 * minute,
    });
  });

  it('does not make it the one that undo takes back', async () => {
    const id = await started();
    await logged(id, 'ask', noon + minute);
    await logged(id, 'tell', noon + 2 * minute);
    await mendMark(await nth(id, 0), { key: 'tell' }, noon + 3 * minute);
    expect((await undoMark(id, noon + 4 * minute))?.at).toBe(noon + 2 * minute);
  });

  it('changes nothing of a mark or a talk that is gone', async () => {
    const id = await over();
    const mark = await nth(id, 0);
    await removeMark(mark, later);
    const before = await everything();
    await mendMark(mark, { key: 'tell' }, later);
    expect(await everything(false)).toEqual(await strippedOf(before));
    await deleteConversation(id, later);
    const empty = await everything();
    await mendMark(mark, { key: 'tell' }, later);
    await putBackMark(mark, later);
    await addMark(pressOf({ id, startedAt: noon }, 'ask', noon), later);
    expect(await everything()).toEqual(empty);
  });
});

/** The rows without stamps: a summary rewritten with the same figures is no change. */
const strippedOf = async (rows: Record<string, unknown[]>) =>
  Object.fromEntries(
    Object.entries(rows).map(([name, some]) => [name, (some as object[]).map((row) => ({ ...row, stamp: '' }))]),
  );

describe('adding and deleting', () => {
  it('adds a mark within the talk, once however often it is tried', async () => {
    const id = await over();
    const press = pressOf({ id, startedAt: noon }, 'tell', noon + 90 * minute);
    await addMark(press, later);
    await addMark(press, later);
    expect((await talk(id)).summary).toMatchObject({ asks: 2, tells: 2 });
    expect((await nth(id, 3)).at).toBe(noon + 10 * minute);
  });

  it('adds none to a talk that was entered afterwards', async () => {
    const from = { startedAt: noon, minutes: 30, kind: null, alias: '', timeZone: 'UTC' };
    const entered = await recallConversation(from, later);
    if (!entered.ok) throw new Error(entered.error);
    await addMark(pressOf({ id: entered.value, startedAt: noon }, 'ask', noon), later);
    expect(await db.marks.count()).toBe(0);
  });

  it('deletes as the mark stands by now, leaves a tombstone, and is undone field by field', async () => {
    const id = await over();
    const before = await nth(id, 1);
    await mendMark(before, { key: 'ask' }, later);
    await removeMark(before, later);
    const stone = await db.tombstones.get(`marks/${before.id}`);
    expect(stone).toMatchObject({ of: `conversations/${id}` });
    expect((await talk(id)).summary).toMatchObject({ asks: 2, tells: 0 });
    await putBackMark(before, later);
    await putBackMark(before, later);
    const after = await nth(id, 1);
    expect(after).toEqual({ ...before, stamp: after.stamp, pressed: before.stamp });
    expect(after.stamp > (stone?.stamp ?? '')).toBe(true);
    expect(await db.tombstones.count()).toBe(0);
    expect((await talk(id)).summary).toMatchObject({ asks: 2, tells: 1 });
  });
});

describe('two panels at the same instant', () => {
  it('keep both presses, in order of time', async () => {
    const id = await started();
    const [one, other] = [pressOf(await talk(id), 'ask', noon + 5), pressOf(await talk(id), 'tell', noon + 5)];
    await Promise.all([logMark(one, noon + 5), logMark(other, noon + 5)]);
    expect(inOrder(await marksOf(id)).map(({ key }) => key)).toEqual(['ask', 'tell']);
  });

  it('keep both additions', async () => {
    const id = await over();
    const press = () => pressOf({ id, startedAt: noon }, 'ask', noon + 5 * minute);
    await Promise.all([addMark(press(), later), addMark(press(), later)]);
    expect((await talk(id)).summary?.asks).toBe(4);
  });
});

type Step =
  | { what: 'press'; key: Mark['key']; at: number }
  | { what: 'add'; key: Mark['key']; at: number }
  | { what: 'mend'; key: Mark['key']; at: number; which: number }
  | { what: 'remove' | 'putBack' | 'undo'; which: number };

const key = fc.constantFrom('ask' as const, 'tell' as const);
const at = fc.integer({ min: -2 * minute, max: 40 * minute });
const which = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constantFrom('press' as const, 'add' as const), key, at }),
  fc.record({ what: fc.constant('mend' as const), key, at, which }),
  fc.record({ what: fc.constantFrom('remove' as const, 'putBack' as const, 'undo' as const), which }),
);

/** Does one step; `gone` collects the deleted marks, so that they can be restored. */
async function take(id: string, one: Step, gone: Mark[], now: number): Promise<void> {
  if (one.what === 'press') return void (await logMark(pressOf(await talk(id), one.key, noon + one.at), now));
  if (one.what === 'add') return addMark(pressOf(await talk(id), one.key, noon + one.at), now);
  if (one.what === 'undo') return void (await undoMark(id, now));
  const marks = inOrder(await marksOf(id));
  const mark = one.what === 'putBack' ? gone[one.which % gone.length] : marks[one.which % marks.length];
  if (!mark) return;
  if (one.what === 'mend') return mendMark(mark, { key: one.key, at: noon + one.at }, now);
  if (one.what === 'putBack') return putBackMark(mark, now);
  gone.push(mark);
  await removeMark(mark, now);
}

describe('any order of presses, edits and undo', () => {
  it(
    'comes to the figures of counting afresh, live, at the end and afterwards, within the talk',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 15 }),
          fc.array(step, { maxLength: 10 }),
          async (during, after) => {
            await emptyLog();
            const id = await started();
            const gone: Mark[] = [];
            for (const [index, one] of during.entries()) await take(id, one, gone, noon + 20 * minute + index);
            await ended(id, noon + 30 * minute);
            for (const one of after) await take(id, one, gone, later);
            const [row, marks] = [await talk(id), await marksOf(id)];
            const end = row.endedAt ?? 0;
            expect(row.summary).toEqual(summarize(marks, row.startedAt, end));
            const { ask, tell } = count(marks);
            expect(row.summary).toMatchObject({ asks: ask, tells: tell });
            expect(ask + tell).toBe(marks.length);
            expect(marks.every((mark) => mark.at >= row.startedAt && mark.at <= end)).toBe(true);
            const stones = await db.tombstones.toArray();
            expect(stones.filter(({ row: gone }) => marks.some((mark) => mark.id === gone))).toEqual([]);
          },
        ),
        { numRuns: 60 },
      );
    },
    lawTimeout,
  );
});
