import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Job, outbox, retry, store, takeBack } from '../../../../lib/conversation/actions/outbox';

const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));

/** A disk that is full until it is freed, and what was written to it. */
function disk() {
  const written: string[] = [];
  let room = false;
  const job = (id: string, text = id): Job => ({
    id,
    run: async () => {
      if (!room) await full();
      written.push(text);
    },
  });
  return { written, job, free: () => (room = true) };
}

beforeEach(async () => {
  vi.useFakeTimers();
  outbox.setState({ unsaved: [], fault: null });
});

const press = (id: string): NonNullable<Job['press']> => ({ id, conversationId: 'c', key: 'ask', at: 1 });

describe('the outbox', () => {
  it('keeps what failed with its fault, and writes it in its order once there is room', async () => {
    const { written, job, free } = disk();
    expect(await store(job('a'))).toBe(false);
    expect(await store(job('b'))).toBe(false);
    expect(outbox.getState()).toMatchObject({ fault: 'full', unsaved: [{ id: 'a' }, { id: 'b' }] });
    free();
    await retry();
    expect(written).toEqual(['a', 'b']);
    expect(outbox.getState()).toEqual({ unsaved: [], fault: null });
  });

  it('tries again by itself', async () => {
    const { written, job, free } = disk();
    await store(job('a'));
    free();
    await vi.runAllTimersAsync();
    expect(written).toEqual(['a']);
  });

  it('never writes an old text over a newer one', async () => {
    const { written, job, free } = disk();
    await store(job('noticed', 'old'));
    free();
    // All at once, as a retry and the next key press would be.
    await Promise.all([retry(), store(job('noticed', 'new')), store(job('noticed', 'newest'))]);
    expect(written.at(-1)).toBe('newest');
    await retry();
    expect(written.at(-1)).toBe('newest');
  });

  it('stores what comes later after what waits', async () => {
    const { written, job, free } = disk();
    await store(job('planAnswer,planWill', 'first'));
    free();
    expect(await store(job('planWill', 'second'))).toBe(true);
    expect(written).toEqual(['first', 'second']);
  });

  it('drops an unsaved press that is undone, even in the middle of a retry', async () => {
    const { written, job, free } = disk();
    await store({ ...job('one'), press: press('one') });
    await store({ ...job('two'), press: press('two') });
    const undo = vi.fn(async () => press('stored'));
    expect(await takeBack('c', undo)).toMatchObject({ ok: true, value: { id: 'two' } });
    free();
    const [, taken] = await Promise.all([retry(), takeBack('c', undo)]);
    expect(taken).toMatchObject({ ok: true, value: { id: 'stored' } });
    expect(undo).toHaveBeenCalledTimes(1);
    expect(written).toEqual(['one']);
  });
});

describe('an undo', () => {
  /** A talk's presses on disk, each written a moment after it is requested. */
  function talk() {
    const onDisk: string[] = [];
    const later = () => new Promise((done) => setTimeout(done, 10));
    const log = (id: string) => store({ id, press: press(id), run: () => later().then(() => onDisk.push(id)) });
    const undo = () =>
      takeBack('c', async () => {
        await later();
        const id = onDisk.pop();
        return id === undefined ? undefined : press(id);
      });
    return { onDisk, log, undo };
  }

  it.each([
    ['a press that waits behind one', 2],
    ['one while the press before is being stored', 1],
  ])('takes back what was logged before it, never what came after it: %s', async (_, before) => {
    const { onDisk, log, undo } = talk();
    const first = Array.from({ length: before }, (__, at) => log(`before ${at}`));
    const undone = undo();
    const after = log('after');
    await vi.runAllTimersAsync();
    await Promise.all([...first, after]);
    expect((await undone).ok && (await undone)).toMatchObject({ value: { id: `before ${before - 1}` } });
    expect(onDisk).toEqual([...Array.from({ length: before - 1 }, (__, at) => `before ${at}`), 'after']);
  });

  it('takes back nothing where nothing was logged before it', async () => {
    const { onDisk, log, undo } = talk();
    const undone = [undo(), undo()];
    const after = log('after');
    await vi.runAllTimersAsync();
    await after;
    expect(await Promise.all(undone)).toEqual([
      { ok: true, value: undefined },
      { ok: true, value: undefined },
    ]);
    expect(onDisk).toEqual(['after']);
  });
});
