import { beforeEach, describe, expect, it } from 'vitest';
import { signOf } from '../../../../lib/badge/shortcutSignActions';
import { deleteConversation, undelete } from '../../../../lib/conversation/actions/editTalk';
import {
  dropPause,
  endPause,
  heldIn,
  mendPause,
  removePause,
  runningPause,
  sayWhoSpoke,
  startPause,
} from '../../../../lib/conversation/actions/heldPauses';
import { undoMark } from '../../../../lib/conversation/actions/logMark';
import type { Pausing } from '../../../../lib/conversation/pauseFigures';
import { marksOf, pausesOf } from '../../../../lib/conversation/queries';
import type { Ender } from '../../../../lib/conversation/types';
import { db } from '../../../../lib/database/database';
import { formatStamp, readStamp } from '../../../../lib/database/stamp';
import { pressed } from '../../../../lib/panel/actions/runShortcut';
import { choose } from '../../../../lib/settings/actions';
import { emptyLog, ended, everything, logged, minute, noon, started } from '../../../setup/freshLog';

beforeEach(async () => {
  await emptyLog();
  await dropPause();
});

const year = 365 * 24 * 60 * minute;

/** Starts a pause in a talk and returns it. */
async function begun(id: string, at: number): Promise<Pausing> {
  await startPause(id, at);
  const running = await runningPause(id);
  if (!running) throw new Error('no pause is held');
  return running;
}

/** A pause of so many milliseconds. */
async function held(id: string, at: number, length: number, who: Ender | null = 'they'): Promise<string> {
  const running = await begun(id, at);
  await endPause(running, at + length, who);
  return running.id;
}

describe('a pause', () => {
  it('is kept as its beginning, its band and who spoke, never before the start', async () => {
    const id = await started();
    await held(id, noon - minute, minute + 3000);
    await held(id, noon + minute, 9000, 'me');
    expect((await pausesOf(id)).map(({ at, band, endedBy }) => [at, band, endedBy])).toEqual([
      [noon, '3-to-8', 'they'],
      [noon + minute, 'over-8', 'me'],
    ]);
    expect(await runningPause(id)).toBeUndefined();
  });

  it('tells its length neither by its id nor by its stamp', async () => {
    // Later than any time this clock has seen.
    const at = noon + year;
    const id = await started({}, at);
    await held(id, at + minute, 7777, null);
    const [before] = await pausesOf(id);
    await sayWhoSpoke(before?.id ?? '', 'they');
    const [pause] = await pausesOf(id);
    expect(pause).toMatchObject({ at: at + minute, endedBy: 'they' });
    expect(readStamp(pause?.stamp ?? '').wall).toBe(at + minute);
    expect(Object.keys(pause ?? {}).sort()).toEqual(['at', 'band', 'conversationId', 'endedBy', 'id', 'stamp']);
  });

  it('is held once, though two surfaces begin it, and ended once, though both end it', async () => {
    const id = await started();
    const running = await begun(id, noon + 1000);
    await startPause(id, noon + 2000);
    expect(await runningPause(id)).toEqual(running);
    await Promise.all([endPause(running, noon + 3000, null), endPause(running, noon + 3000, 'me')]);
    await endPause(running, noon + 9000, 'they');
    expect(await pausesOf(id)).toMatchObject([{ id: running.id, band: 'under-3', endedBy: 'me' }]);
  });

  it('that was dropped or forgotten leaves nothing, and makes room for the next', async () => {
    const id = await started();
    const dropped = await begun(id, noon + 1000);
    await dropPause();
    await endPause(dropped, noon + 5000, 'they');
    const forgotten = await begun(id, noon + minute);
    await endPause(forgotten, noon + 4 * minute, 'they');
    expect(await heldIn(id)).toEqual({ pauses: [], running: undefined });
    await begun(id, noon + 5 * minute);
    expect(await begun(id, noon + 8 * minute)).toMatchObject({ from: noon + 8 * minute });
  });

  it('begins in no talk that is over, and one held at its end is let go', async () => {
    const id = await started();
    await begun(id, noon + 1000);
    await ended(id, noon + 3000);
    expect(await startPause(id, noon + 4000)).toBe(false);
    const next = await started({}, noon + minute);
    expect(await heldIn(next)).toEqual({ pauses: [], running: undefined });
  });

  it('is mended and removed, and goes and comes back with its talk', async () => {
    const id = await started();
    const [one, other] = [await held(id, noon + 1000, 100), await held(id, noon + 2000, 100)];
    await mendPause(one, null, noon + minute);
    await mendPause('gone', 'me', noon + minute);
    expect((await db.pauses.get(one))?.endedBy).toBeNull();
    await removePause(other, noon + minute);
    await removePause(other, noon + minute);
    expect(await db.tombstones.toArray()).toMatchObject([{ id: `pauses/${other}`, of: `conversations/${id}` }]);
    await ended(id, noon + minute);
    const before = await everything(false);
    const removed = await deleteConversation(id, noon + minute);
    expect(await db.pauses.count()).toBe(0);
    await undelete(removed, noon + minute);
    expect(await everything(false)).toEqual(before);
  });
});

describe('undo', () => {
  it('takes marks and pauses back in the order in which they were logged, whatever was mended since', async () => {
    const id = await started();
    const first = await held(id, noon + 1000, 4000);
    await logged(id, 'ask', noon + 6000);
    const running = await begun(id, noon + 7000);
    await logged(id, 'tell', noon + 8000);
    await endPause(running, noon + 9000, 'me');
    await mendPause(first, 'me', noon + 20_000);
    const undone = [];
    for (let n = 0; n < 5; n += 1) undone.push((await undoMark(id, noon + minute))?.key);
    expect(undone).toEqual(['pause', 'tell', 'ask', 'pause', undefined]);
    expect([await pausesOf(id), await marksOf(id)]).toEqual([[], []]);
  });

  it('takes back a pause first that ended after a press in another surface, whose clock this one does not know', async () => {
    const id = await started();
    const running = await begun(id, noon + 1000);
    const stamp = formatStamp({ wall: noon + 2 * year, counter: 0 }, 'elsewhere');
    await db.marks.add({ id: 'm', stamp, conversationId: id, key: 'ask', at: noon + 2000 });
    await endPause(running, noon + 5000, 'they');
    expect((await undoMark(id, noon + minute))?.key).toBe('pause');
  });

  it('drops a pause that is held, unless something was logged after it began', async () => {
    const id = await started();
    await logged(id, 'ask', noon + 1000);
    await begun(id, noon + 2000);
    await logged(id, 'tell', noon + 3000);
    expect((await undoMark(id, noon + 4000))?.key).toBe('tell');
    expect(await undoMark(id, noon + 4000, noon + 2500)).toBeUndefined();
    expect(await undoMark(id, noon + 4000)).toMatchObject({ key: 'pause', at: noon + 2000 });
    expect(await runningPause(id)).toBeUndefined();
    expect((await undoMark(id, noon + 4000))?.key).toBe('ask');
  });
});

describe('the shortcut', () => {
  it('does nothing but say so where no talk is live, or pauses are not switched on', async () => {
    expect(await pressed('pause', noon)).toEqual({ what: 'idle' });
    const id = await started();
    expect(await pressed('pause', noon + 1000)).toEqual({ what: 'off' });
    expect(signOf({ what: 'off' }, false)?.text).toBe('–');
    expect(await heldIn(id)).toEqual({ pauses: [], running: undefined });
  });

  it('begins a pause and ends it at the moments of the presses, who spoke unsaid', async () => {
    await choose('pauses', true, noon);
    const id = await started();
    expect(await pressed('pause', noon + 1000)).toEqual({ what: 'pausing' });
    expect(await pressed('pause', noon + 9000)).toEqual({ what: 'paused' });
    expect(await pausesOf(id)).toMatchObject([{ at: noon + 1000, band: '3-to-8', endedBy: null }]);
    expect((['pausing', 'paused'] as const).map((what) => signOf({ what }, false)?.text)).toEqual(['‖', '✓']);
    expect(await pressed('undo', noon + 10_000)).toMatchObject({ what: 'undone', key: 'pause' });
  });

  it('forgets what was begun more than two minutes ago', async () => {
    await choose('pauses', true, noon);
    const id = await started();
    await pressed('pause', noon + 1000);
    expect(await pressed('pause', noon + 5 * minute)).toEqual({ what: 'pausing' });
    expect(await heldIn(id)).toMatchObject({ pauses: [], running: { from: noon + 5 * minute } });
  });
});
