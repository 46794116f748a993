import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { logMark, pressOf, undoMark } from '../../../../lib/conversation/actions/logMark';
import { marksOf } from '../../../../lib/conversation/queries';
import { count } from '../../../../lib/conversation/tally';
import { db } from '../../../../lib/database/database';
import { emptyLog, ended, logged, minute, noon, started, talk } from '../../../setup/freshLog';

beforeEach(emptyLog);

describe('pressOf', () => {
  it('is never before the start', async () => {
    const row = await talk(await started());
    expect(pressOf(row, 'ask', noon + 5).at).toBe(noon + 5);
    expect(pressOf(row, 'ask', noon - 5).at).toBe(noon);
  });
});

describe('logMark', () => {
  it('stores a press of a live conversation', async () => {
    const id = await started();
    const press = pressOf(await talk(id), 'tell', noon + 7);
    expect(await logMark(press, noon + 7)).toBe(true);
    expect(await db.marks.get(press.id)).toMatchObject({ conversationId: id, key: 'tell', at: noon + 7 });
  });

  it('counts a press once, however often it is stored', async () => {
    const id = await started();
    const press = pressOf(await talk(id), 'ask', noon + 7);
    await Promise.all([logMark(press, noon + 7), logMark(press, noon + 8), logMark(press, noon + 9)]);
    expect(await marksOf(id)).toHaveLength(1);
  });

  it('keeps thirty presses at once', async () => {
    const id = await started();
    const row = await talk(id);
    const presses = Array.from({ length: 30 }, (_, n) => pressOf(row, n % 3 ? 'ask' : 'tell', noon + n));
    await Promise.all(presses.map((press) => logMark(press, press.at)));
    expect(count(await marksOf(id))).toEqual({ ask: 20, tell: 10 });
  });

  it('refuses a press after the end, and leaves nothing of it', async () => {
    const id = await started();
    const row = await talk(id);
    await ended(id, noon + minute);
    const before = await talk(id);
    expect(await logMark(pressOf(row, 'ask', noon + minute + 1), noon + minute + 1)).toBe(false);
    expect([await marksOf(id), await talk(id)]).toEqual([[], before]);
  });

  it('refuses a press of a conversation that is gone', async () => {
    expect(await logMark(pressOf({ id: 'gone', startedAt: noon }, 'ask', noon), noon)).toBe(false);
    expect(await db.marks.count()).toBe(0);
  });

  it('counts a press made before the end and stored after it, in the summary too', async () => {
    const id = await started();
    await logged(id, 'ask', noon + minute);
    const late = pressOf(await talk(id), 'tell', noon + 2 * minute);
    await ended(id, noon + 3 * minute);
    expect(await logMark(late, noon + 9 * minute)).toBe(true);
    expect(await talk(id)).toMatchObject({
      endedAt: noon + 3 * minute,
      summary: { asks: 1, tells: 1, firstTell: 2 * minute, duration: 3 * minute },
    });
  });
});

describe('undoMark', () => {
  it('takes any number back, newest first, each leaving a tombstone', async () => {
    const id = await started();
    await logged(id, 'ask', noon + 1, noon + 2);
    await logged(id, 'tell', noon + 3);
    const before = await marksOf(id);
    const undone = [await undoMark(id, noon + 4), await undoMark(id, noon + 4), await undoMark(id, noon + 4)];
    expect(undone.map((mark) => mark?.at)).toEqual([noon + 3, noon + 2, noon + 1]);
    expect(await undoMark(id, noon + 5)).toBeUndefined();
    expect(await marksOf(id)).toEqual([]);
    const stones = await db.tombstones.toArray();
    expect(stones.map(({ table, row }) => `${table}/${row}`).sort()).toEqual(
      undone.map((mark) => `marks/${mark?.id}`).sort(),
    );
    for (const stone of stones) {
      const mark = before.find((one) => one.id === stone.row);
      expect(stone.stamp > (mark?.stamp ?? '')).toBe(true);
    }
  });

  it('takes back what was pressed last, though the clock was set back in between', async () => {
    const id = await started();
    await logged(id, 'ask', noon + 10 * minute);
    await logged(id, 'tell', noon + 2 * minute);
    expect((await undoMark(id, noon + 3 * minute))?.key).toBe('tell');
    expect((await undoMark(id, noon + 3 * minute))?.key).toBe('ask');
  });

  it('takes back nothing from before the moment it is given', async () => {
    const id = await started();
    await logged(id, 'ask', noon + 1);
    await logged(id, 'tell', noon + minute);
    expect((await undoMark(id, noon + minute, noon + minute))?.key).toBe('tell');
    expect(await undoMark(id, noon + minute, noon + minute)).toBeUndefined();
    expect(await marksOf(id)).toHaveLength(1);
  });

  it('takes nothing from a conversation that has ended', async () => {
    const id = await started();
    await logged(id, 'ask', noon + 1);
    await ended(id, noon + minute);
    expect(await undoMark(id, noon + minute)).toBeUndefined();
    expect(await marksOf(id)).toHaveLength(1);
  });

  it('leaves, after any presses and undos at whatever clock, just what a stack would hold', async () => {
    const step = fc.record({
      do: fc.constantFrom('ask' as const, 'tell' as const, 'undo' as const),
      clock: fc.nat(9000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await emptyLog();
        const id = await started();
        const stack: string[] = [];
        for (const { do: what, clock } of steps) {
          if (what === 'undo') {
            expect((await undoMark(id, noon + clock))?.key).toBe(stack.pop());
          } else {
            await logged(id, what, noon + clock);
            stack.push(what);
          }
        }
        expect((await marksOf(id)).map(({ key }) => key).sort()).toEqual([...stack].sort());
      }),
      { numRuns: 25 },
    );
  });
});
