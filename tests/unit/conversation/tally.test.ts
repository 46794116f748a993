import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, inOrder, lastLogged, lastMarkAt, summarize } from '../../../lib/conversation/tally';
import type { Tallied } from '../../../lib/conversation/types';

const start = 1_700_000_000_000;

const mark = (key: Tallied['key'], at: number, stamp = String(at)): Tallied => ({ id: stamp, key, at, stamp });

/** Marks as they may be stored: some before the start, because the clock was set back, some at the same moment. */
const marks = fc
  .array(
    fc.record({ key: fc.constantFrom('ask' as const, 'tell' as const), at: fc.integer({ min: -5000, max: 90_000 }) }),
    {
      maxLength: 60,
    },
  )
  .map((rows) => rows.map(({ key, at }, index) => mark(key, start + at, `s${String(index).padStart(3, '0')}`)));

const shuffled = marks.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
);

describe('summarize', () => {
  it('counts, times and finds the longest run', () => {
    const rows = [
      mark('ask', start + 1500),
      mark('ask', start + 2999),
      mark('tell', start + 61_000),
      mark('ask', start + 62_000),
    ];
    expect(summarize(rows, start, start + 120_000)).toEqual({
      asks: 3,
      tells: 1,
      duration: 120_000,
      firstTell: 61_000,
      longestRun: { key: 'ask', length: 2 },
      times: { ask: [1, 2, 62], tell: [61] },
    });
  });

  it('is empty for no marks', () => {
    expect(summarize([], start, start)).toEqual({
      asks: 0,
      tells: 0,
      duration: 0,
      firstTell: null,
      longestRun: null,
      times: { ask: [], tell: [] },
    });
  });

  it('is the same for the same marks in any order', () => {
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(summarize(others, start, start + 90_000)).toEqual(summarize(rows, start, start + 90_000));
      }),
    );
  });

  it('has no negative time, even after a clock was set back', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: -9000, max: 90_000 }), (rows, end) => {
        const { duration, firstTell, times } = summarize(rows, start, start + end);
        expect(Math.min(duration, firstTell ?? 0, ...times.ask, ...times.tell)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('loses no mark and adds none: asks and tells are all marks, one time each, ascending', () => {
    fc.assert(
      fc.property(marks, (rows) => {
        const { asks, tells, times } = summarize(rows, start, start + 90_000);
        expect(asks + tells).toBe(rows.length);
        expect([times.ask.length, times.tell.length]).toEqual([asks, tells]);
        expect(times.ask).toEqual([...times.ask].sort((a, b) => a - b));
      }),
    );
  });

  it('gives a run of at least one and at most all marks of its key', () => {
    fc.assert(
      fc.property(marks, (rows) => {
        const { longestRun, asks, tells } = summarize(rows, start, start + 90_000);
        expect(longestRun === null).toBe(rows.length === 0);
        const { key, length } = longestRun ?? { key: 'ask', length: 0 };
        expect(length).toBeGreaterThanOrEqual(Math.min(1, rows.length));
        expect(length).toBeLessThanOrEqual(key === 'ask' ? asks : tells);
      }),
    );
  });

  it('names the earlier of two runs of one length', () => {
    const rows = [mark('tell', start + 1), mark('tell', start + 2), mark('ask', start + 3), mark('ask', start + 4)];
    expect(summarize(rows, start, start + 5).longestRun).toEqual({ key: 'tell', length: 2 });
  });
});

describe('count', () => {
  it('gives each key its number, zero too', () => {
    expect(count([])).toEqual({ ask: 0, tell: 0 });
    expect(count([{ key: 'tell' }, { key: 'tell' }])).toEqual({ ask: 0, tell: 2 });
  });
});

describe('inOrder', () => {
  it('orders by moment, then by stamp, and leaves what it was given', () => {
    const rows = [mark('ask', 2, 'b'), mark('tell', 1, 'c'), mark('ask', 2, 'a')];
    expect(inOrder(rows).map(({ stamp }) => stamp)).toEqual(['c', 'a', 'b']);
    expect(rows.map(({ stamp }) => stamp)).toEqual(['b', 'c', 'a']);
  });
});

describe('lastMarkAt', () => {
  it('is the latest moment, whatever the order, and never before the given one', () => {
    expect(lastMarkAt([mark('ask', start + 5), mark('tell', start + 9), mark('ask', start + 7)], start)).toBe(
      start + 9,
    );
    expect(lastMarkAt([mark('ask', start - 5)], start)).toBe(start);
    expect(lastMarkAt([], start)).toBe(start);
  });
});

describe('lastLogged', () => {
  it('goes by the stamp, not by the clock', () => {
    expect(lastLogged([mark('ask', start + 9000, 'a'), mark('tell', start, 'b')])?.key).toBe('tell');
  });

  it('is none without marks', () => {
    expect(lastLogged([])).toBeUndefined();
  });

  it('takes every mark back once, in the reverse of their logging', () => {
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const left = [...others];
        const taken: string[] = [];
        for (let last = lastLogged(left); last; last = lastLogged(left)) {
          taken.push(last.stamp);
          left.splice(left.indexOf(last), 1);
        }
        expect(taken.reverse()).toEqual(rows.map(({ stamp }) => stamp));
      }),
    );
  });
});
