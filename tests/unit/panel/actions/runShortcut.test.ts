import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badgeState } from '../../../../lib/badge/queries';
import { signOf } from '../../../../lib/badge/shortcutSignActions';
import { outbox, retry, takeBack } from '../../../../lib/conversation/actions/outbox';
import { confirmLive } from '../../../../lib/conversation/actions/talkLife';
import { adoptKept, readKept, storeKept } from '../../../../lib/conversation/actions/unsavedShortcutPresses';
import { liveConversation, marksOf } from '../../../../lib/conversation/queries';
import { curtainIsDown } from '../../../../lib/curtain/actions';
import { db } from '../../../../lib/database/database';
import { modesId } from '../../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../../lib/key-sets/defaultKeySet';
import { leftOpen, noteRun } from '../../../../lib/panel/actions/panelHeartbeat';
import { pressed } from '../../../../lib/panel/actions/runShortcut';
import { openOne } from '../../../../lib/reflection/queries';
import { choose } from '../../../../lib/settings/actions';
import { emptyLog, ended, minute, noon, started } from '../../../setup/freshLog';

beforeEach(emptyLog);
beforeEach(() => noteRun(noon - minute));
afterEach(() => void vi.restoreAllMocks());

const fillDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });

describe('a shortcut', () => {
  it.each(['ask', 'tell', 'undo', 'next'])('%s does nothing but say so while nothing is live', async (name) => {
    expect(await pressed(name, noon)).toEqual({ what: 'idle' });
    expect(await db.marks.count()).toBe(0);
    expect(await liveConversation()).toBeUndefined();
  });

  it('nobody knows does nothing', async () => {
    await started();
    expect(await pressed('dance', noon)).toEqual({ what: 'idle' });
  });

  it('starts with nothing filled in, at the moment of the press', async () => {
    expect(await pressed('start-stop', noon)).toEqual({ what: 'began' });
    expect(await liveConversation()).toMatchObject({ startedAt: noon, capture: 'live', personId: null });
  });

  it('stops at the moment of the press, and its reflection is on screen', async () => {
    const id = await started();
    expect(await pressed('start-stop', noon + minute)).toEqual({ what: 'ended' });
    expect(await db.conversations.get(id)).toMatchObject({
      status: 'ended',
      endedAt: noon + minute,
      endReason: 'coach',
    });
    expect((await openOne())?.id).toBe(id);
  });

  it('stops a forgotten talk at its last sign of life, not hours after it', async () => {
    const id = await started();
    await pressed('ask', noon + minute);
    await pressed('start-stop', noon + 20 * 60 * minute);
    expect(await db.conversations.get(id)).toMatchObject({ endedAt: noon + minute, endReason: 'last-mark' });
  });

  it('stops a talk without marks when it is pressed, as long as it would not be asked about', async () => {
    const id = await started();
    await pressed('start-stop', noon + 90 * minute);
    expect(await db.conversations.get(id)).toMatchObject({ endedAt: noon + 90 * minute, endReason: 'coach' });
  });

  it('after a night is logged, and the panel asks all the same', async () => {
    const id = await started();
    await pressed('ask', noon + minute);
    expect(await leftOpen(id, noon + 2 * minute)).toMatchObject({ stale: false });
    expect(await pressed('tell', noon + 720 * minute)).toMatchObject({ what: 'logged' });
    expect(await leftOpen(id, noon + 721 * minute)).toMatchObject({ stale: true });
    await confirmLive(id, noon + 722 * minute);
    expect(await leftOpen(id, noon + 723 * minute)).toMatchObject({ stale: false });
    await pressed('start-stop', noon + 724 * minute);
    expect(await db.conversations.get(id)).toMatchObject({ endedAt: noon + 724 * minute, endReason: 'coach' });
  });

  it('stamps a mark with the press, however late it is stored, and says how many there are', async () => {
    const id = await started();
    expect(await pressed('ask', noon + 1000)).toEqual({ what: 'logged', key: 'ask', count: 1 });
    expect(await pressed('ask', noon + 2000)).toEqual({ what: 'logged', key: 'ask', count: 2 });
    expect(await pressed('tell', noon + 3000)).toEqual({ what: 'logged', key: 'tell', count: 1 });
    const marks = await marksOf(id);
    expect(marks.map(({ at }) => at).sort()).toEqual([noon + 1000, noon + 2000, noon + 3000]);
  });

  it('takes back the last mark, until there is none', async () => {
    await started();
    await pressed('tell', noon + 1000);
    expect(await pressed('undo', noon + 2000)).toEqual({ what: 'undone', key: 'tell' });
    expect(await pressed('undo', noon + 3000)).toEqual({ what: 'none' });
  });

  it('shows the next question', async () => {
    const id = await started();
    const before = (await db.conversations.get(id))?.dealId;
    expect(await pressed('next', noon)).toEqual({ what: 'next' });
    expect((await db.conversations.get(id))?.dealId).not.toBe(before);
  });

  it('draws the curtain and lifts it, and logs behind it', async () => {
    const id = await started();
    expect(await pressed('curtain', noon)).toEqual({ what: 'curtain' });
    expect(await curtainIsDown()).toBe(true);
    expect(await badgeState()).toBe('quiet');
    await pressed('ask', noon + 1000);
    expect(await marksOf(id)).toHaveLength(1);
    await pressed('curtain', noon + 2000);
    expect(await curtainIsDown()).toBe(false);
    expect(await badgeState()).toBe('live');
  });

  it('says so where it could not be done, as nothing can be stored', async () => {
    await started();
    fillDisk();
    expect(await pressed('next', noon)).toEqual({ what: 'failed' });
  });
});

describe('a mark that cannot be stored', () => {
  it('is kept and said not to be saved, and stored once, as pressed, with the next press', async () => {
    const id = await started();
    const disk = fillDisk();
    expect(await pressed('ask', noon + 1000)).toEqual({ what: 'kept' });
    expect(await pressed('tell', noon + 2000)).toEqual({ what: 'kept' });
    expect(await badgeState()).toBe('unsaved');
    expect(await storeKept(noon + 3000)).toBe(false);
    disk.mockRestore();
    expect(await pressed('ask', noon + 4000)).toEqual({ what: 'logged', key: 'ask', count: 2 });
    expect((await marksOf(id)).map(({ at }) => at).sort()).toEqual([noon + 1000, noon + 2000, noon + 4000]);
    expect(await storeKept(noon + 5000)).toBe(true);
    expect(await marksOf(id)).toHaveLength(3);
    expect(await badgeState()).toBe('live');
  });

  it('is taken back by undo before what is stored', async () => {
    const id = await started();
    await pressed('ask', noon + 1000);
    const disk = fillDisk();
    await pressed('tell', noon + 2000);
    expect(await pressed('undo', noon + 3000)).toEqual({ what: 'undone', key: 'tell' });
    disk.mockRestore();
    expect(await storeKept(noon + 4000)).toBe(true);
    expect(await marksOf(id)).toMatchObject([{ key: 'ask' }]);
  });

  it('is let go where its talk is gone, or was over before', async () => {
    const id = await started();
    const disk = fillDisk();
    await pressed('ask', noon + 2000);
    disk.mockRestore();
    await ended(id, noon + 1000);
    expect(await storeKept(noon + 3000)).toBe(true);
    expect(await marksOf(id)).toEqual([]);
    expect(await badgeState()).toBe('waiting');
  });

  it('is shown in a window that opens, taken back there, or stored by it', async () => {
    const id = await started();
    const disk = fillDisk();
    await pressed('ask', noon + 1000);
    await pressed('tell', noon + 2000);
    await adoptKept();
    await adoptKept();
    expect(outbox.getState()).toMatchObject({ unsaved: [{ press: { key: 'ask' } }, { press: { key: 'tell' } }] });
    expect(await takeBack(id, async () => undefined)).toMatchObject({ value: { key: 'tell' } });
    disk.mockRestore();
    await retry();
    expect(await readKept()).toEqual([]);
    expect(await marksOf(id)).toMatchObject([{ key: 'ask', at: noon + 1000 }]);
  });

  it('stored by the background is waited for in no window', async () => {
    const id = await started();
    const disk = fillDisk();
    await pressed('ask', noon + 1000);
    await adoptKept();
    disk.mockRestore();
    await storeKept(noon + 2000);
    const [stored] = await marksOf(id);
    await adoptKept();
    expect(outbox.getState().unsaved).toEqual([]);
    expect(await marksOf(id)).toEqual([stored]);
  });
});

describe('in a talk of four hats', () => {
  beforeEach(async () => {
    await choose('keySet', modesId, noon);
    await choose('details', ['open'], noon);
    expect(await pressed('start-stop', noon)).toEqual({ what: 'began' });
  });

  it('mean the keys of the set in their order', async () => {
    const keys = [];
    for (const name of ['ask', 'tell', 'third', 'fourth']) keys.push(await pressed(name, noon + 1000));
    expect(keys).toMatchObject(
      ['coach', 'feedback', 'mentor', 'tell'].map((key) => ({ what: 'logged', key, count: 1 })),
    );
    expect(keys.map((outcome) => signOf(outcome, false)?.text)).toEqual(['H1', 'F1', 'M1', 'T1']);
  });

  it('keep the keys the talk was started with, whatever is chosen meanwhile', async () => {
    await choose('keySet', askTellId, noon + 1);
    expect(await pressed('third', noon + 1000)).toMatchObject({ what: 'logged', key: 'mentor' });
    expect(await liveConversation()).toMatchObject({ keySetId: modesId, details: ['open'] });
  });
});

it('do nothing but say so where the set has no such key', async () => {
  await pressed('start-stop', noon);
  expect(await pressed('third', noon + 1000)).toEqual({ what: 'no-key' });
});

it.each([
  [{ what: 'no-key' }, '–'],
  [{ what: 'logged', key: 'ask', count: 12 }, 'A12'],
  [{ what: 'logged', key: 'tell', count: 3 }, 'T3'],
  [{ what: 'logged-blind' }, '✓'],
  [{ what: 'parked' }, '+'],
  [{ what: 'undone', key: 'ask' }, '−A'],
  [{ what: 'next' }, '»'],
  [{ what: 'idle' }, '–'],
  [{ what: 'none' }, '–'],
  [{ what: 'failed' }, '!'],
] as const)('%o is said as %s', (outcome, text) => {
  expect(signOf(outcome, false)?.text).toBe(text);
  expect(signOf(outcome, false)?.title).toMatch(/^Coachside: /);
});

it.each([{ what: 'began' }, { what: 'ended' }, { what: 'curtain' }, { what: 'kept' }] as const)(
  '%o is said by how things stand then',
  (outcome) => {
    expect(signOf(outcome, false)).toBeNull();
  },
);

it('behind the curtain every press looks the same, but for one that was not saved', () => {
  const texts = [{ what: 'logged', key: 'ask', count: 12 }, { what: 'undone', key: 'tell' }, { what: 'idle' }] as const;
  expect(new Set(texts.map((outcome) => signOf(outcome, true)?.text))).toEqual(new Set(['·']));
  expect(signOf({ what: 'failed' }, true)?.text).toBe('!');
});
