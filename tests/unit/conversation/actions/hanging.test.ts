import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../../../lib/conversation/actions/outbox';
import { settlesWithin } from '../../../../lib/database/storageFault';

/** A store whose writes hang until each is released; `written` has what was written, in order. */
function slowStore() {
  const written: string[] = [];
  const hung: { text: string; land(): void; fail(): void }[] = [];
  let hangs = true;
  const job = (id: string, text = id, more: Partial<Job> = {}): Job => ({
    id,
    run: () =>
      hangs
        ? new Promise<void>((resolve, reject) => {
            const land = () => {
              written.push(text);
              resolve();
            };
            hung.push({ text, land, fail: () => reject(new DOMException('no room', 'QuotaExceededError')) });
          })
        : Promise.resolve().then(() => void written.push(text)),
    ...more,
  });
  return {
    written,
    job,
    hung: (at: number) => hung[at] ?? { land: () => undefined, fail: () => undefined },
    tries: () => hung.length,
    work: () => {
      hangs = false;
    },
  };
}

const press = (id: string): NonNullable<Job['press']> => ({ id, conversationId: 'c', key: 'ask', at: 1 });
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const unsaved = () => outbox.getState().unsaved.map(({ id }) => id);

let { outbox, retry, store, takeBack } = await import('../../../../lib/conversation/actions/outbox');

// Fresh modules for each test, as in a new window: what hangs in one would hang in the next.
beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  ({ outbox, retry, store, takeBack } = await import('../../../../lib/conversation/actions/outbox'));
});

describe('a write that never settles', () => {
  it('counts as unsaved after two seconds, with all that came after it, in order', async () => {
    const { job, tries } = slowStore();
    const done = vi.fn();
    for (const id of ['a', 'b', 'c']) void store(job(id)).then(done);
    await pass(settlesWithin - 1);
    expect(unsaved()).toEqual([]);
    await pass(1);
    expect(outbox.getState().fault).toBe('slow');
    expect(unsaved()).toEqual(['a', 'b', 'c']);
    expect(done.mock.calls).toEqual([[false], [false], [false]]);
    void store(job('d'));
    expect(unsaved()).toEqual(['a', 'b', 'c', 'd']);
    expect(tries()).toBe(1);
  });

  it('is tried again, and what waits behind it is stored in order, once it works again', async () => {
    const { written, job, work } = slowStore();
    for (const id of ['a', 'b', 'c']) void store(job(id));
    await pass(settlesWithin);
    work();
    await retry();
    expect(written).toEqual(['a', 'b', 'c']);
    expect(outbox.getState()).toEqual({ unsaved: [], fault: null });
  });

  it('is done where it lands late: not stored again, and the others follow at once', async () => {
    const { written, job, hung, work } = slowStore();
    void store(job('a'));
    void store(job('b'));
    await pass(settlesWithin);
    work();
    hung(0).land();
    await pass(0);
    expect(written).toEqual(['a', 'b']);
    expect(outbox.getState()).toEqual({ unsaved: [], fault: null });
  });

  it('that fails late stays unsaved', async () => {
    const { job, hung } = slowStore();
    void store(job('a'));
    await pass(settlesWithin);
    hung(0).fail();
    await pass(0);
    expect(unsaved()).toEqual(['a']);
  });

  it('never stands over what was written later, however late it lands', async () => {
    const { written, job, hung, work } = slowStore();
    void store(job('planAnswer,planWill', 'old'));
    await pass(settlesWithin);
    work();
    await retry();
    await store(job('planWill', 'new'));
    hung(0).land();
    await pass(0);
    expect(written).toEqual(['old', 'new', 'old', 'new']);
  });

  it('replaced by a newer one of its id, is written before it or not at all', async () => {
    const { written, job, hung, work } = slowStore();
    void store(job('noticed', 'old'));
    void store(job('noticed', 'new'));
    await pass(settlesWithin);
    expect(unsaved()).toEqual(['noticed']);
    work();
    hung(0).land();
    await retry();
    expect(written.at(-1)).toBe('new');
    expect(outbox.getState()).toEqual({ unsaved: [], fault: null });
  });

  it('taken back, is taken away again where it lands after all', async () => {
    const { written, job, hung, work } = slowStore();
    const undo = async () => void written.push('undone');
    void store(job('a', 'a', { press: press('a'), undo }));
    await pass(settlesWithin);
    expect(await takeBack('c', async () => press('stored'))).toMatchObject({ ok: true, value: { id: 'a' } });
    expect(unsaved()).toEqual([]);
    work();
    hung(0).land();
    await pass(0);
    expect(written).toEqual(['a', 'undone']);
  });

  it('taken back after another attempt stored it, is taken away again too', async () => {
    const { written, job, hung, work } = slowStore();
    const undo = async () => void written.push('undone');
    void store(job('a', 'a', { press: press('a'), undo }));
    await pass(settlesWithin);
    work();
    await retry();
    await takeBack('c', async () => press('a'));
    hung(0).land();
    await pass(0);
    expect(written).toEqual(['a', 'a', 'undone']);
  });
});

describe('an undo that never settles', () => {
  it('is said to be slow, and holds up nothing', async () => {
    const { written, job, work } = slowStore();
    work();
    const taken = takeBack('c', () => new Promise(() => undefined));
    void store(job('a'));
    await pass(settlesWithin);
    expect(await taken).toEqual({ ok: false, error: 'slow' });
    await pass(0);
    expect(written).toEqual(['a']);
  });
});

describe('what fails again and again', () => {
  it('is tried after longer and longer pauses, up to a minute, and at once on a press', async () => {
    const run = vi.fn(() => Promise.reject(new DOMException('no room', 'QuotaExceededError')));
    await store({ id: 'a', run });
    for (const pause of [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]) {
      const before = run.mock.calls.length;
      await pass(pause - 1);
      expect(run).toHaveBeenCalledTimes(before);
      await pass(1);
      expect(run).toHaveBeenCalledTimes(before + 1);
    }
    await retry();
    const before = run.mock.calls.length;
    await pass(2000);
    expect(run).toHaveBeenCalledTimes(before + 1);
  });
});
