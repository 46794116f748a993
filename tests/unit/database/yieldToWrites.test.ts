import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '../../../lib/database/database';
import { putSwiftly } from '../../../lib/database/fastPut';
import { writeChannel } from '../../../lib/database/writeSignal';
import { yieldToWrites } from '../../../lib/database/yieldToWrites';
import { live, mark, noon } from '../backup/log';

let other: BroadcastChannel;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  other = new BroadcastChannel('writes');
});
afterEach(() => {
  other.close();
  vi.useRealTimers();
});

/** Another page begins to store something; resolves once this page was notified. */
async function begunElsewhere(): Promise<void> {
  const heard = new Promise((done) => writeChannel().addEventListener('message', done, { once: true }));
  other.postMessage(null);
  await heard;
}

/** Starts a read; the returned function tells whether it has continued by now. */
function reading(): () => boolean {
  let isDone = false;
  void yieldToWrites().then(() => {
    isDone = true;
  });
  return () => isDone;
}

/** Starts a read, so that this page listens for writes, and waits ten seconds. */
async function listening(): Promise<void> {
  reading();
  await vi.advanceTimersByTimeAsync(10_000);
}

/** A read that wants to continue while another page begins to store something. */
async function readingDuringWrite(): Promise<() => boolean> {
  await listening();
  await begunElsewhere();
  return reading();
}

it('goes on at once where nothing is stored', async () => {
  await listening();
  const isDone = reading();
  await vi.advanceTimersByTimeAsync(0);
  expect(isDone()).toBe(true);
});

it('rests where another page has just begun to store something, and goes on after it', async () => {
  const isDone = await readingDuringWrite();
  await vi.advanceTimersByTimeAsync(20);
  expect(isDone()).toBe(false);
  await vi.advanceTimersByTimeAsync(80);
  expect(isDone()).toBe(true);
});

it('rests longer than it works for minutes after a write', async () => {
  await listening();
  await begunElsewhere();
  await vi.advanceTimersByTimeAsync(100_000);
  const isIdleOver = reading();
  await vi.advanceTimersByTimeAsync(100);
  expect(isIdleOver()).toBe(true);
  // Four milliseconds of work.
  await vi.advanceTimersByTimeAsync(4);
  const isDone = reading();
  await vi.advanceTimersByTimeAsync(10);
  expect(isDone()).toBe(false);
  await vi.advanceTimersByTimeAsync(60);
  expect(isDone()).toBe(true);
});

it('does not rest for its own sake in a page out of sight, where timers take a second', async () => {
  vi.stubGlobal('document', { visibilityState: 'hidden' });
  await listening();
  await begunElsewhere();
  await vi.advanceTimersByTimeAsync(1000);
  const isDone = reading();
  await vi.advanceTimersByTimeAsync(0);
  expect(isDone()).toBe(true);
  vi.unstubAllGlobals();
});

it('comes to its end where the others never cease', async () => {
  const isDone = await readingDuringWrite();
  const goOn = async (times: number) => {
    for (let at = 0; at < times; at += 1) {
      await begunElsewhere();
      await vi.advanceTimersByTimeAsync(20);
    }
  };
  await goOn(15);
  expect(isDone()).toBe(false);
  await goOn(15);
  expect(isDone()).toBe(true);
});

it('is told of by a press', async () => {
  await db.conversations.put(live('c1'));
  const heard = new Promise((done) => other.addEventListener('message', done, { once: true }));
  const guard = { table: db.conversations, id: 'c1', allows: () => true };
  expect(await putSwiftly({ table: db.marks, row: mark('m1', 'c1', noon), guard })).toBe(true);
  await heard;
});
