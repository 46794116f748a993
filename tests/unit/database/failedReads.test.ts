import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginReading, failedReads, readAgain, readFor } from '../../../lib/database/failedReads';
import { answersWithin } from '../../../lib/database/storageFault';

const refused = () => Promise.reject(new DOMException('no', 'UnknownError'));
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const readers = () => [...failedReads.getState().readers];

beforeEach(() => {
  vi.useFakeTimers();
  beginReading('a')();
});

describe('a read', () => {
  it('that fails is told until it succeeds, and tried again by itself', async () => {
    beginReading('a');
    const { round } = failedReads.getState();
    expect(await readFor('a', refused)).toEqual({ ok: false, error: 'refused' });
    expect(readers()).toEqual(['a']);
    await pass(2000);
    expect(failedReads.getState().round).toBe(round + 1);
    expect(await readFor('a', async () => 1)).toEqual({ ok: true, value: 1 });
    expect(readers()).toEqual([]);
  });

  it('that does not answer is told until it does', async () => {
    beginReading('a');
    let answer = (_: number): void => undefined;
    const read = readFor('a', () => new Promise<number>((resolve) => (answer = resolve)));
    await pass(answersWithin - 1);
    expect(readers()).toEqual([]);
    await pass(1);
    expect(readers()).toEqual(['a']);
    answer(1);
    expect(await read).toEqual({ ok: true, value: 1 });
    expect(readers()).toEqual([]);
  });

  it('is not missed where its reader has gone', async () => {
    const gone = beginReading('a');
    const read = readFor('a', refused);
    gone();
    await read;
    expect(readers()).toEqual([]);
  });

  it('is tried again once for all that fail, after longer pauses, and at once on a press', async () => {
    const stops = [beginReading('a'), beginReading('b')];
    const { round } = failedReads.getState();
    await Promise.all([readFor('a', refused), readFor('b', refused)]);
    await pass(2000);
    expect(failedReads.getState().round).toBe(round + 1);
    await Promise.all([readFor('a', refused), readFor('b', refused)]);
    await pass(3999);
    expect(failedReads.getState().round).toBe(round + 1);
    readAgain();
    expect(failedReads.getState().round).toBe(round + 2);
    await readFor('a', refused);
    await pass(2000);
    expect(failedReads.getState().round).toBe(round + 3);
    for (const stop of stops) stop();
  });
});
