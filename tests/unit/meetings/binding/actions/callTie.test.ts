import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endConversation } from '../../../../../lib/conversation/actions/talkLife';
import { db } from '../../../../../lib/database/database';
import { bindTo, goOnByHand, tabClosed, tabMoved, unbind } from '../../../../../lib/meetings/binding/actions/callTie';
import { hashRoom, newSalt, runSalt } from '../../../../../lib/meetings/binding/actions/roomHash';
import { meetingTab, readBinding, readEnded, tabAlive } from '../../../../../lib/meetings/binding/queries/meetingTabs';
import { emptyLog, logged, minute, noon, started, talk } from '../../../../setup/freshLog';

const room = 'https://meet.google.com/abc-defg-hij';
const otherRoom = 'https://meet.google.com/xyz-defg-hij';
const launcher = 'https://zoom.us/j/12345678901';
const zoomRoom = 'https://app.zoom.us/wc/12345678901/join';
const teams = 'https://teams.microsoft.com/v2/';

let maySee = true;
beforeEach(async () => {
  await emptyLog();
  maySee = true;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => maySee);
});

/** A conversation started beside a tab with this address. */
async function beside(url: string | null, id = 7): Promise<string> {
  const conversation = await started();
  await bindTo(conversation, await meetingTab({ id, url }));
  return conversation;
}

const shows = (url: string | null, at: number, id = 7) => tabMoved({ id, url }, at);

describe('a conversation beside a call', () => {
  it('ends the moment its tab is closed, its reflection waiting', async () => {
    const id = await beside(room);
    await logged(id, 'ask', noon + minute);
    expect(await tabClosed(7, noon + 20 * minute)).toBe(true);
    expect(await talk(id)).toMatchObject({
      status: 'ended',
      endReason: 'tab-closed',
      endedAt: noon + 20 * minute,
      summary: { asks: 1, duration: 20 * minute },
    });
    expect(await db.reflections.get(id)).toMatchObject({ status: 'waiting' });
    expect(await readBinding()).toBeNull();
  });

  it.each(['https://meet.google.com/landing', otherRoom, 'https://example.com/', null])('ends at %s', async (url) => {
    const id = await beside(room);
    expect(await shows(url, noon + minute)).toBe(true);
    expect(await talk(id)).toMatchObject({ status: 'ended', endReason: 'left', endedAt: noon + minute });
  });

  it('goes on while other tabs come, go and close', async () => {
    const id = await beside(room);
    expect(await shows(otherRoom, noon + 1, 8)).toBe(false);
    expect(await tabClosed(8, noon + 2)).toBe(false);
    expect(await shows(`${room}?authuser=1`, noon + 3)).toBe(false);
    expect(await talk(id)).toMatchObject({ status: 'live' });
  });

  it('does not end where the coach withdrew the leave to see the address', async () => {
    const id = await beside(room);
    maySee = false;
    expect(await shows(null, noon + minute)).toBe(false);
    expect(await talk(id)).toMatchObject({ status: 'live' });
    expect(await tabClosed(7, noon + 2 * minute)).toBe(true);
  });

  it('ends once, however many events say so', async () => {
    const id = await beside(room);
    expect(await shows('https://meet.google.com/', noon + minute)).toBe(true);
    const before = await talk(id);
    expect(await tabClosed(7, noon + 2 * minute)).toBe(false);
    expect(await talk(id)).toEqual(before);
  });
});

describe('a reload', () => {
  it('goes on within sixty seconds, tied as before', async () => {
    const id = await beside(room);
    await shows(null, noon + minute);
    expect(await shows(room, noon + 2 * minute)).toBe(true);
    expect(await talk(id)).toMatchObject({ status: 'live', endedAt: null });
    expect(await db.reflections.get(id)).toMatchObject({ status: 'held' });
    expect(await tabClosed(7, noon + 9 * minute)).toBe(true);
    expect(await talk(id)).toMatchObject({ endedAt: noon + 9 * minute });
  });

  it('is too late after them', async () => {
    const id = await beside(room);
    await tabClosed(7, noon + minute);
    expect(await shows(room, noon + 2 * minute + 1)).toBe(false);
    expect(await talk(id)).toMatchObject({ status: 'ended' });
  });

  it('goes on in another tab, and is tied to that', async () => {
    const id = await beside(room);
    await tabClosed(7, noon + minute);
    expect(await shows(room, noon + minute + 1000, 9)).toBe(true);
    expect(await readBinding()).toMatchObject({ conversationId: id, tabId: 9, state: 'bound' });
    expect(await readEnded()).toBeNull();
  });

  it('never brings back what the coach stopped', async () => {
    const id = await beside(room);
    await endConversation(id, { at: noon + minute, reason: 'coach', reflection: 'open' }, noon + minute);
    await unbind(id);
    expect(await shows(room, noon + minute + 1000)).toBe(false);
    expect(await talk(id)).toMatchObject({ status: 'ended', endReason: 'coach' });
  });

  it('never brings back the old one once another was started', async () => {
    const id = await beside(room);
    await tabClosed(7, noon + minute);
    await bindTo(await started({}, noon + minute + 1), null);
    expect(await shows(room, noon + minute + 2000)).toBe(false);
    expect(await talk(id)).toMatchObject({ status: 'ended' });
  });
});

describe('a launcher', () => {
  it('binds nothing, and its closing ends nothing', async () => {
    const id = await beside(launcher);
    expect(await tabClosed(7, noon + minute)).toBe(false);
    expect(await talk(id)).toMatchObject({ status: 'live' });
    expect(await readBinding()).toBeNull();
  });

  it('ties once it leads to the call, which then ends with its tab', async () => {
    const id = await beside(launcher);
    expect(await shows('https://zoom.us/signin', noon + 1)).toBe(false);
    expect(await shows(zoomRoom, noon + 2)).toBe(false);
    expect(await readBinding()).toMatchObject({ conversationId: id, state: 'bound', site: 'zoom' });
    expect(await shows('https://app.zoom.us/wc/leave', noon + minute)).toBe(true);
    expect(await talk(id)).toMatchObject({ status: 'ended', endReason: 'left' });
  });
});

describe('a workspace', () => {
  it('keeps the conversation while it shows its other pages, and ends it when closed', async () => {
    const id = await beside(teams);
    expect(await shows('https://teams.microsoft.com/v2/?x=1', noon + 1)).toBe(false);
    expect(await tabClosed(7, noon + minute)).toBe(true);
    expect(await talk(id)).toMatchObject({ status: 'ended', endReason: 'tab-closed' });
  });
});

describe('goOnByHand', () => {
  it('takes an end back within ten minutes and ties the tab again', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => ({ id: 7 })) as never);
    const id = await beside(room);
    await shows('https://meet.google.com/', noon + minute);
    expect(await goOnByHand(id, noon + 10 * minute)).toBe(true);
    expect(await readBinding()).toMatchObject({ conversationId: id, tabId: 7, state: 'bound' });
    expect(await readEnded()).toBeNull();
  });

  it('is refused after them, and leaves everything as it was', async () => {
    const id = await beside(room);
    await tabClosed(7, noon + minute);
    const before = await readEnded();
    expect(await goOnByHand(id, noon + 12 * minute)).toBe(false);
    expect(await readEnded()).toEqual(before);
  });

  it('ties nothing where the browser was started anew since the end', async () => {
    const id = await beside(room);
    await tabClosed(7, noon + minute);
    await fakeBrowser.storage.session.clear();
    expect(await goOnByHand(id, noon + 2 * minute)).toBe(true);
    expect(await readBinding()).toBeNull();
  });
});

describe('without a meeting tab', () => {
  it.each([null, 'https://example.com/', 'https://meet.google.com/'])('nothing ends it beside %s', async (url) => {
    const id = await beside(url);
    expect(await readBinding()).toBeNull();
    expect(await tabClosed(7, noon + minute)).toBe(false);
    expect(await shows(room, noon + minute)).toBe(false);
    expect(await talk(id)).toMatchObject({ status: 'live' });
  });
});

describe('tabAlive', () => {
  it('is for the tied tab, as long as it is open', async () => {
    const tab = await fakeBrowser.tabs.create({ url: room });
    const id = await beside(room, tab.id);
    expect(await tabAlive(id)).toBe(true);
    expect(await tabAlive('another')).toBe(false);
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('No tab with that id'));
    expect(await tabAlive(id)).toBe(false);
  });
});

describe('hashRoom', () => {
  it('is one for a room and none for no room, and never holds the room', async () => {
    const salt = newSalt();
    const hash = await hashRoom('abc-defg-hij', salt);
    expect(await hashRoom('abc-defg-hij', salt)).toBe(hash);
    expect(await hashRoom('xyz-defg-hij', salt)).not.toBe(hash);
    expect(await hashRoom(null, salt)).toBeNull();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs after the browser was started anew, and from talk to talk', async () => {
    expect(newSalt()).not.toBe(newSalt());
    const salt = await runSalt();
    expect(await runSalt()).toBe(salt);
    await fakeBrowser.storage.session.clear();
    expect(await runSalt()).not.toBe(salt);
  });
});
