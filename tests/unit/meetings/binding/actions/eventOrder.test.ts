import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { lastOfEach, oneByOne } from '../../../../../lib/meetings/binding/actions/eventOrder';

describe('work in turn', () => {
  it('is done one after the other, in the order in which it came, whatever fails', async () => {
    const answered = oneByOne();
    const done: number[] = [];
    const work = (n: number, ticks: number) => async () => {
      for (let tick = 0; tick < ticks; tick += 1) await null;
      done.push(n);
      if (n === 2) throw new Error('2');
      return n;
    };
    const all = [work(1, 9), work(2, 3), work(3, 0)].map(answered);
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(done).toEqual([1, 2, 3]);
  });

  it('is waited for no longer than ten seconds from when it begins', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const answered = oneByOne();
    const begun: number[] = [];
    const hanging = (n: number) => () => {
      begun.push(n);
      return new Promise(() => undefined);
    };
    for (const n of [1, 2, 3]) void answered(hanging(n));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toEqual([1, 2, 3]);
  });

  it('leaves no timer once it is done', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    await oneByOne()(async () => undefined);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

/** A queue that runs only when it is told to. */
function heldLine() {
  const waiting: (() => Promise<unknown>)[] = [];
  return {
    inTurn: (work: () => Promise<unknown>) => void waiting.push(work),
    length: () => waiting.length,
    run: async () => {
      for (const work of waiting.splice(0)) await work();
    },
  };
}

describe('a burst', () => {
  it('of eighty addresses waits as one, and is judged by its last', async () => {
    const line = heldLine();
    const judged: string[] = [];
    const moving = lastOfEach<number, string>(line.inTurn, async (url) => void judged.push(url));
    for (let n = 0; n < 80; n += 1) moving(7, () => `https://meet.google.com/abc-defg-hij?n=${n}`);
    expect(line.length()).toBe(1);
    await line.run();
    expect(judged).toEqual(['https://meet.google.com/abc-defg-hij?n=79']);
    moving(7, () => 'again');
    await line.run();
    expect(judged.at(-1)).toBe('again');
  });

  it('lets each know what still waited, and loses the last of none', async () => {
    const events = fc.array(fc.record({ key: fc.nat({ max: 3 }), turn: fc.boolean() }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(events, async (all) => {
        const line = heldLine();
        const judged = new Map<number, number[]>();
        const moving = lastOfEach<number, { key: number; all: number[] }>(line.inTurn, async (event) => {
          judged.set(event.key, [...(judged.get(event.key) ?? []), ...event.all]);
        });
        for (const [n, { key, turn }] of all.entries()) {
          moving(key, (waits) => ({ key, all: [...(waits?.all ?? []), n] }));
          expect(line.length()).toBeLessThanOrEqual(4);
          if (turn) await line.run();
        }
        await line.run();
        for (const key of [0, 1, 2, 3]) {
          const handedIn = all.flatMap((one, n) => (one.key === key ? n : []));
          expect(judged.get(key) ?? []).toEqual(handedIn);
        }
      }),
    );
  });
});
