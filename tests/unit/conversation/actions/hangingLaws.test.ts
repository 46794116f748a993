import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '../../../../lib/conversation/actions/outbox';
import { lawRuns, lawTimeout } from '../../../setup/lawRuns';

type Mode = 'works' | 'hangs' | 'fails';

/** A disk that works, fails, or hangs and may complete a hung write much later; and what is on it. */
function disk() {
  const texts = new Map<string, number>();
  const presses = new Set<string>();
  const hung: (() => void)[] = [];
  const at = { mode: 'works' as Mode };
  const run = (write: () => void) => (): Promise<void> => {
    if (at.mode === 'fails') return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    if (at.mode === 'works') return Promise.resolve().then(write);
    return new Promise((resolve) => {
      hung.push(() => {
        write();
        resolve();
      });
    });
  };
  const land = (which: number) => hung.splice(which % Math.max(1, hung.length), 1)[0]?.();
  return { texts, presses, hung, at, run, land };
}

const step = fc.oneof(
  fc.record({ does: fc.constant('write' as const), id: fc.constantFrom('x', 'y') }),
  fc.record({ does: fc.constantFrom('press' as const, 'undo' as const) }),
  fc.record({ does: fc.constantFrom('press' as const, 'undo' as const, 'retry' as const) }),
  fc.record({ does: fc.constant('turn' as const), mode: fc.constantFrom<Mode[]>('works', 'hangs', 'hangs', 'fails') }),
  fc.record({ does: fc.constant('land' as const), which: fc.nat(5) }),
  fc.record({ does: fc.constant('pass' as const), time: fc.constantFrom(0, 1000, 2000, 5000) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function live(steps: readonly Step[]) {
  vi.resetModules();
  const { outbox, retry, store, takeBack } = await import('../../../../lib/conversation/actions/outbox');
  const { texts, presses, hung, at, run, land } = disk();
  const [wanted, kept] = [new Map<string, number>(), new Set<string>()];
  const pressed = (n: number): Job => {
    const id = `p${n}`;
    kept.add(id);
    return {
      id,
      press: { id, conversationId: 'c', key: 'ask', at: n },
      run: run(() => presses.add(id)),
      undo: async () => void presses.delete(id),
    };
  };
  const undo = async () => {
    const [last] = [...presses].sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)));
    if (last === undefined) return undefined;
    presses.delete(last);
    return { id: last, conversationId: 'c', key: 'ask' as const, at: 0 };
  };
  const doStep = (one: Step, n: number): unknown => {
    if (one.does === 'write') {
      wanted.set(one.id, n);
      return void store({ id: one.id, run: run(() => texts.set(one.id, n)) });
    }
    if (one.does === 'press') return void store(pressed(n));
    if (one.does === 'undo')
      return void takeBack('c', undo).then((taken) => taken.ok && taken.value && kept.delete(taken.value.id));
    if (one.does === 'retry') return void retry();
    if (one.does === 'turn') at.mode = one.mode;
    if (one.does === 'land') land(one.which);
    return undefined;
  };
  for (const [n, one] of steps.entries()) {
    doStep(one, n);
    await vi.advanceTimersByTimeAsync(one.does === 'pass' ? one.time : 0);
  }
  at.mode = 'works';
  await vi.advanceTimersByTimeAsync(200_000);
  while (hung.length > 0) land(0);
  await vi.advanceTimersByTimeAsync(200_000);
  return { unsaved: outbox.getState().unsaved.length, texts, presses, wanted, kept };
}

beforeEach(() => void vi.useFakeTimers());

it(
  'has every text as it was written last and every press once, whatever hung, failed, landed late or was taken back',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { unsaved, texts, presses, wanted, kept } = await live(steps);
        expect(unsaved).toBe(0);
        expect(texts).toEqual(wanted);
        expect([...presses].sort()).toEqual([...kept].sort());
      }),
      { numRuns: lawRuns(300, 10_000) },
    );
  },
  lawTimeout,
);
