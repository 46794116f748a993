import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Beginning } from '../../../../../lib/conversation/actions/talkLife';
import { startedAlready } from '../../../../../lib/conversation/actions/talkLife';
import { bindTo, tabClosed, tabMoved } from '../../../../../lib/meetings/binding/actions/callTie';
import { lateStart, startStands, startWithRoom } from '../../../../../lib/meetings/binding/actions/lateStart';
import { meetingTab } from '../../../../../lib/meetings/binding/queries/meetingTabs';
import { offeredStage } from '../../../../../lib/prompts/talkStage';
import { emptyLog, ended, logged, minute, noon, started, talk } from '../../../../setup/freshLog';

const room = 'https://meet.google.com/abc-defg-hij';
const otherRoom = 'https://meet.google.com/xyz-defg-hij';

beforeEach(async () => {
  await emptyLog();
  await fakeBrowser.storage.session.clear();
});

const shows = (url: string | null, at: number, id = 7) => tabMoved({ id, url }, at);

/** A talk started at noon beside tab 7, which shows the room. */
async function begun(some: Partial<Beginning> = {}, at = noon) {
  const id = await started(some, at);
  await bindTo(id, await meetingTab({ id: 7, url: room }));
  return talk(id);
}

describe('a late start', () => {
  it('is asked about where the room was open for more than three minutes', async () => {
    await shows(room, noon - 6 * minute);
    expect(await lateStart(await begun())).toBe(noon - 6 * minute);
  });

  it.each([
    ['three minutes', 3],
    ['more than two hours', 121],
  ])('is not asked about after %s', async (_, minutes) => {
    await shows(room, noon - minutes * minute);
    expect(await lateStart(await begun())).toBeNull();
  });

  it('counts from the first look at the room: reloads do not matter, leaving it does', async () => {
    await shows(room, noon - 20 * minute);
    await shows(`${room}?authuser=1`, noon - 10 * minute);
    const row = await begun();
    expect(await lateStart(row)).toBe(noon - 20 * minute);
    await fakeBrowser.storage.session.set({ binding: null });
    await shows(otherRoom, noon - 9 * minute);
    await shows(room, noon - 8 * minute);
    await bindTo(row.id, await meetingTab({ id: 7, url: room }));
    expect(await lateStart(row)).toBe(noon - 8 * minute);
  });

  it('forgets a tab that was closed, and knows one tab from another', async () => {
    await shows(room, noon - 8 * minute);
    await shows(room, noon - 30 * minute, 8);
    await tabClosed(7, noon - 7 * minute);
    expect(await lateStart(await begun())).toBeNull();
  });

  it('is not asked about without a tab, for a sample, or once it was answered', async () => {
    await shows(room, noon - 6 * minute);
    const sample = await begun({ capture: 'sample' });
    expect(await lateStart(sample)).toBeNull();
    await emptyLog();
    const row = await begun();
    expect(await lateStart({ ...row, id: 'another' })).toBeNull();
    await startStands(row.id);
    expect(await lateStart(row)).toBeNull();
    expect(await startWithRoom(row, noon + minute)).toBe(false);
  });

  it('is not asked about where another talk was held in that room meanwhile', async () => {
    await shows(room, noon - 40 * minute);
    await ended((await begun({}, noon - 30 * minute)).id, noon - 5 * minute);
    expect(await lateStart(await begun())).toBeNull();
  });
});

describe('the start moved back', () => {
  it('takes its day, its length and its stage with it, and invents no mark', async () => {
    const midnight = Date.parse('2026-01-16T00:05:00Z');
    await shows(room, midnight - 10 * minute);
    const row = await begun({ plannedMinutes: 30 }, midnight);
    await logged(row.id, 'tell', midnight + minute);
    expect(await startWithRoom(row, midnight + 2 * minute)).toBe(true);
    const moved = await talk(row.id);
    const begun10MinutesBefore = { startedAt: midnight - 10 * minute, localDay: '2026-01-15', loggedFrom: midnight };
    expect(moved).toMatchObject({ ...begun10MinutesBefore, coverage: null });
    expect(moved.stamp > row.stamp).toBe(true);
    expect([offeredStage(row, midnight), offeredStage(moved, midnight)]).toEqual(['open', 'explore']);
    expect(await lateStart(moved)).toBeNull();
    await ended(row.id, midnight + 20 * minute);
    expect((await talk(row.id)).summary).toMatchObject({
      asks: 0,
      tells: 1,
      duration: 30 * minute,
      firstTell: 11 * minute,
    });
  });

  it('goes backwards only, in a live talk only', async () => {
    const { id } = await begun();
    expect(await startedAlready(id, noon, noon)).toBe(false);
    expect(await startedAlready(id, noon + minute, noon)).toBe(false);
    expect(await startedAlready(id, Number.NaN, noon)).toBe(false);
    expect(await startedAlready('gone', noon - minute, noon)).toBe(false);
    await ended(id, noon + minute);
    expect(await startedAlready(id, noon - minute, noon + 2 * minute)).toBe(false);
    expect(await talk(id)).toMatchObject({ startedAt: noon });
  });

  it('never goes into another talk', async () => {
    await ended(await started({}, noon - 30 * minute), noon - 5 * minute);
    const { id } = await begun();
    expect(await startedAlready(id, noon - 6 * minute, noon)).toBe(false);
    expect(await startedAlready(id, noon - 4 * minute, noon)).toBe(true);
    expect(await startedAlready(id, noon - 5 * minute, noon)).toBe(true);
    expect(await talk(id)).toMatchObject({ startedAt: noon - 5 * minute, loggedFrom: noon });
  });
});
