import { beforeEach, describe, expect, it, vi } from 'vitest';
import { liveConversation, marksOf } from '../../../lib/conversation/queries';
import { signOf } from '../../../lib/panel/glance';
import { standing } from '../../../lib/panel/queries';
import { pressed } from '../../../lib/panel/shortcuts';
import { openOne } from '../../../lib/reflection/queries';
import { curtainIsDown } from '../../../lib/settings/curtain';
import { db } from '../../../lib/store/db';
import { emptyLog, minute, noon, started } from '../fresh';

beforeEach(emptyLog);

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
    expect(await standing()).toBe('quiet');
    await pressed('ask', noon + 1000);
    expect(await marksOf(id)).toHaveLength(1);
    await pressed('curtain', noon + 2000);
    expect(await curtainIsDown()).toBe(false);
    expect(await standing()).toBe('live');
  });

  it('says so where nothing can be stored', async () => {
    await started();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await pressed('ask', noon)).toEqual({ what: 'failed' });
    full.mockRestore();
  });
});

it.each([
  [{ what: 'logged', key: 'ask', count: 12 }, 'A12'],
  [{ what: 'logged', key: 'tell', count: 3 }, 'T3'],
  [{ what: 'undone', key: 'ask' }, '−A'],
  [{ what: 'next' }, '»'],
  [{ what: 'idle' }, '–'],
  [{ what: 'none' }, '–'],
  [{ what: 'failed' }, '!'],
] as const)('%o is said as %s', (outcome, text) => {
  expect(signOf(outcome, false)?.text).toBe(text);
  expect(signOf(outcome, false)?.title).toMatch(/^Coachside: /);
});

it.each([{ what: 'began' }, { what: 'ended' }, { what: 'curtain' }] as const)(
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
