import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badgeState } from '../../../lib/badge/queries';
import { readKept, storeKept } from '../../../lib/conversation/actions/unsavedShortcutPresses';
import { liveConversation, marksOf } from '../../../lib/conversation/queries';
import type { Mark } from '../../../lib/conversation/types';
import { db } from '../../../lib/database/database';
import { type Outcome, pressed } from '../../../lib/panel/actions/runShortcut';
import { emptyLog, noon, started } from '../../setup/freshLog';

/** From now on a press finds a connection that does not answer. Returns a function that lets it complete after all. */
function hang() {
  const hung: { row?: Mark; oncomplete?(): void } = {};
  const store = { put: (row: Mark) => Object.assign(hung, { row }), add: () => ({}), get: () => ({}) };
  const transaction = Object.assign(hung, { objectStore: () => store });
  const spy = vi.spyOn(db, 'backendDB').mockReturnValue({ transaction: () => transaction } as never);
  return async () => {
    spy.mockRestore();
    if (hung.row) await db.marks.put(hung.row);
    hung.oncomplete?.();
  };
}

/** The outcome of work, while time passes. */
async function inTheEnd(work: Promise<Outcome>): Promise<Outcome> {
  let done: Outcome | undefined;
  void work.then((outcome) => {
    done = outcome;
  });
  while (!done) {
    await vi.advanceTimersByTimeAsync(20);
    await new Promise((next) => setImmediate(next));
  }
  return done;
}

beforeEach(async () => {
  await emptyLog();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a press of a shortcut that never settles', () => {
  it('is kept and said not to be saved, and stored once, however late the first attempt lands', async () => {
    const id = await started();
    const land = hang();
    expect(await inTheEnd(pressed('ask', noon + 1000))).toEqual({ what: 'kept' });
    expect(await badgeState()).toBe('unsaved');
    await land();
    await vi.waitFor(async () => expect(await readKept()).toEqual([]));
    expect(await storeKept(noon + 3000)).toBe(true);
    expect(await marksOf(id)).toMatchObject([{ key: 'ask', at: noon + 1000 }]);
  });

  it('that was taken back is taken away again where it lands after all', async () => {
    const id = await started();
    const land = hang();
    await inTheEnd(pressed('ask', noon + 1000));
    expect(await inTheEnd(pressed('undo', noon + 2000))).toEqual({ what: 'undone', key: 'ask' });
    await land();
    await vi.waitFor(async () => expect(await marksOf(id)).toEqual([]));
  });
});

it('is slow, not failed, where nothing is known of the talk in time', async () => {
  await started();
  vi.spyOn(db.conversations, 'where').mockReturnValue({
    equals: () => ({ first: () => new Promise(() => undefined) }),
  } as never);
  expect(await inTheEnd(pressed('ask', noon + 1000))).toEqual({ what: 'slow' });
  vi.restoreAllMocks();
  expect(await liveConversation()).toBeDefined();
});
