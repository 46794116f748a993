import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { mendConversation } from '../../../lib/conversation/actions/editTalk';
import { undoMark } from '../../../lib/conversation/actions/logMark';
import { openFor, stretches } from '../../../lib/conversation/modeTimeline';
import { count, inOrder, summarize } from '../../../lib/conversation/tally';
import type { Tallied } from '../../../lib/conversation/types';
import { detailKeys, modesId } from '../../../lib/key-sets/builtInKeySets';
import { emptyLog, ended, logged, minute, noon, started, talk } from '../../setup/freshLog';

const modes = ['coach', 'feedback', 'mentor', 'tell'];
const details = ['open', 'pause'];
const at = (key: string, second: number) => ({ key, at: noon + second * 1000 });
const sum = (values: Record<string, number>): number => Object.values(values).reduce((all, one) => all + one, 0);

const marks = fc
  .array(fc.record({ key: fc.constantFrom(...modes, ...details), second: fc.nat(600) }), { maxLength: 40 })
  .map((some) =>
    some.map(({ key, second }, n): Tallied => ({ id: `m${n}`, stamp: `${1000 + n}`, ...at(key, second) })),
  );

describe('the stretches of a talk', () => {
  it('go from a press to the next one of any mode, the last to the end', () => {
    const pressed = [at('coach', 10), at('open', 12), at('tell', 30), at('tell', 40), at('coach', 50)];
    expect(stretches(pressed, modes, noon + 60_000)).toEqual([
      { key: 'coach', from: noon + 10_000, to: noon + 30_000 },
      { key: 'tell', from: noon + 30_000, to: noon + 50_000 },
      { key: 'coach', from: noon + 50_000, to: noon + 60_000 },
    ]);
    expect(openFor(pressed, modes, noon + 60_000)).toEqual({ coach: 30_000, feedback: 0, mentor: 0, tell: 20_000 });
  });

  it('are none without modes or marks', () => {
    expect(stretches([at('ask', 1)], [], noon)).toEqual([]);
    expect(sum(openFor([], modes, noon))).toBe(0);
  });

  it('follow each other without a gap, and sum to the logged time', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 600, max: 2000 }), (some, end) => {
        const ordered = inOrder(some);
        const found = stretches(ordered, modes, noon + end * 1000);
        for (const [index, { from }] of found.entries()) if (index > 0) expect(found[index - 1]?.to).toBe(from);
        const first = ordered.find(({ key }) => modes.includes(key));
        const all = first ? noon + end * 1000 - first.at : 0;
        expect(sum(openFor(ordered, modes, noon + end * 1000))).toBe(all);
      }),
    );
  });
});

describe('the figures of a talk in hats', () => {
  beforeEach(emptyLog);

  it('are the same in whatever order its marks come', () => {
    const shuffled = marks.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, ([some, others]) => {
        const of = (rows: readonly Tallied[]) => summarize(rows, noon, noon + 900_000, { modes, details });
        expect(of(others)).toEqual(of(some));
        const counts = Object.fromEntries(
          Object.entries(of(some).times).map(([key, seconds]) => [key, seconds.length]),
        );
        expect(counts).toEqual(count(some));
      }),
    );
  });

  it('leave detail keys out of the longest run', () => {
    const rows = ['coach', 'open', 'coach', 'open', 'tell'].map((key, n) => ({
      id: key,
      stamp: `${n}`,
      ...at(key, n),
    }));
    expect(summarize(rows, noon, noon + minute, { modes, details }).longestRun).toEqual({ key: 'coach', length: 2 });
  });

  it('are, after any presses, undos and mended lengths, what counting afresh gives', async () => {
    const step = fc.record({ do: fc.constantFrom(...modes, ...details, 'undo'), clock: fc.nat(600) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), fc.integer({ min: 1, max: 30 }), async (steps, minutes) => {
        await emptyLog();
        const id = await started({ keys: { keySetId: modesId, modes, details } });
        const kept: ReturnType<typeof at>[] = [];
        for (const { do: what, clock } of steps) {
          if (what === 'undo') await undoMark(id, noon + clock * 1000).then(() => kept.pop());
          else await logged(id, what, noon + clock * 1000).then(() => kept.push(at(what, clock)));
        }
        await ended(id, noon + 10 * minute);
        await mendConversation(id, { minutes }, noon + 60 * minute);
        const afresh = kept.map((one, n): Tallied => ({ id: `m${n}`, stamp: `${1000 + n}`, ...one }));
        const { startedAt, endedAt, summary } = await talk(id);
        expect(summary).toEqual(summarize(afresh, startedAt, endedAt ?? 0, { modes, details }));
        expect(summary?.open && sum(summary.open)).toBe(sum(openFor(inOrder(afresh), modes, endedAt ?? 0)));
      }),
      { numRuns: 25 },
    );
  });
});

it('detail keys are no modes', () => {
  expect(detailKeys.filter(({ id }) => modes.includes(id))).toEqual([]);
});
