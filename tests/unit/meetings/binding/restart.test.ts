// After an update of the extension or a restart of the browser: storage.session is empty, and tabs may have new ids.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { switchConversation } from '../../../../lib/conversation/actions/talkLife';
import {
  bindTo,
  tabClosed,
  tabMoved,
  tabReplaced,
  takeUp,
  unbind,
} from '../../../../lib/meetings/binding/actions/callTie';
import { forgetCard, leaveFor, showsCard } from '../../../../lib/meetings/binding/actions/cardTickets';
import { meetingTab, readBinding, tabAlive } from '../../../../lib/meetings/binding/queries/meetingTabs';
import { beginning, emptyLog, ended, minute, noon, started, talk } from '../../../setup/freshLog';

const room = 'https://meet.google.com/abc-defg-hij';
const otherRoom = 'https://meet.google.com/xyz-defg-hij';
const teams = 'https://teams.microsoft.com/v2/';

let open: { id: number; url: string }[] = [];
beforeEach(async () => {
  await emptyLog();
  open = [];
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => open) as never);
});

/** A conversation started beside a tab with this address. */
async function beside(url: string, id = 7): Promise<string> {
  const conversation = await started();
  await bindTo(conversation, await meetingTab({ id, url }));
  return conversation;
}

const startAnew = () => fakeBrowser.storage.session.clear();
const lasting = () => fakeBrowser.storage.local.get();

describe('the tie after a restart', () => {
  it('is taken up by the first tab that shows the room, and closing that ends the talk', async () => {
    const id = await beside(room);
    await startAnew();
    expect(await readBinding()).toMatchObject({ conversationId: id, tabId: null });
    await tabMoved({ id: 7, url: otherRoom }, noon + minute);
    await tabClosed(7, noon + minute);
    expect(await talk(id)).toMatchObject({ status: 'live' });
    await tabMoved({ id: 3, url: room }, noon + 2 * minute);
    expect(await readBinding()).toMatchObject({ conversationId: id, tabId: 3, state: 'bound' });
    expect(await tabClosed(3, noon + 3 * minute)).toBe(true);
    expect(await talk(id)).toMatchObject({ status: 'ended', endReason: 'tab-closed' });
  });

  it('is taken up by a tab that was open all along, as over an update', async () => {
    const id = await beside(room);
    await startAnew();
    open = [
      { id: 8, url: otherRoom },
      { id: 7, url: `${room}?authuser=1` },
    ];
    expect(await takeUp(noon + minute)).toMatchObject({ id: 7 });
    expect(await readBinding()).toMatchObject({ conversationId: id, tabId: 7, state: 'bound' });
    expect(await takeUp(noon + minute)).toBeNull();
  });

  it('is taken up on a server of one’s own by the page of the call alone', async () => {
    const own = 'https://talk.example.org';
    const origins = [`${own}/*`];
    vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins, permissions: [] }));
    for (const [call, others] of [
      [`${own}/coaching`, [`${own}/`, `${own}/other`]],
      [`${own}/html5client/?sessionToken=abc`, [`${own}/html5client/?sessionToken=def`]],
    ] as const) {
      const id = await beside(call);
      await startAnew();
      open = others.map((url, n) => ({ id: 20 + n, url }));
      expect(await takeUp(noon + minute)).toBeNull();
      open.push({ id: 30, url: call });
      expect(await takeUp(noon + minute)).toMatchObject({ id: 30 });
      expect(await readBinding()).toMatchObject({ conversationId: id, tabId: 30, state: 'bound' });
      await ended(id, noon + minute);
    }
  });

  it('waits where no tab shows the room, or the address never named one', async () => {
    await beside(room);
    await startAnew();
    open = [{ id: 8, url: otherRoom }];
    expect(await takeUp(noon + minute)).toBeNull();
    expect(await readBinding()).toMatchObject({ tabId: null });
    await emptyLog();
    await beside(teams);
    await startAnew();
    open = [{ id: 7, url: teams }];
    expect(await takeUp(noon + minute)).toBeNull();
    await tabMoved(open[0] as never, noon + minute);
    expect(await readBinding()).toMatchObject({ tabId: null });
  });

  it('is forgotten where its talk is over', async () => {
    const id = await beside(room);
    await startAnew();
    await ended(id, noon + minute);
    open = [{ id: 7, url: room }];
    expect(await takeUp(noon + 2 * minute)).toBeNull();
    expect(await readBinding()).toBeNull();
    expect(await lasting()).toEqual({});
  });

  it('brings the card back where it stood, and not where it was closed', async () => {
    await beside(room);
    await leaveFor({ id: 7, url: room }, noon);
    await startAnew();
    await tabMoved({ id: 3, url: room }, noon + minute);
    expect(await showsCard(3)).toBe(true);
    await forgetCard(3);
    await startAnew();
    await tabMoved({ id: 4, url: room }, noon + 2 * minute);
    expect(await showsCard(4)).toBe(false);
  });

  it('finds the card that stood before the talk began', async () => {
    await leaveFor({ id: 7, url: room }, noon);
    await beside(room);
    await startAnew();
    open = [{ id: 7, url: room }];
    await takeUp(noon + minute);
    expect(await showsCard(7)).toBe(true);
  });
});

describe('what outlasts the run', () => {
  it('holds neither room nor tab, and another salt for each talk', async () => {
    const id = await beside(room, 4711);
    const { tie: first } = (await lasting()) as { tie: { salt: string; roomHash: string } };
    expect(JSON.stringify(await lasting())).not.toMatch(/abc-defg|4711/);
    await ended(id, noon + minute);
    await unbind(id);
    await beside(room, 4711);
    const { tie: second } = (await lasting()) as { tie: { salt: string; roomHash: string } };
    expect(second.salt).not.toBe(first.salt);
    expect(second.roomHash).not.toBe(first.roomHash);
  });

  it.each([
    [
      'the coach stops',
      async (id: string) => {
        await ended(id, noon + 1);
        await unbind(id);
      },
    ],
    ['the tab is closed', () => tabClosed(7, noon + 1)],
    ['the call is left', () => tabMoved({ id: 7, url: 'https://meet.google.com/' }, noon + 1)],
    ['another is started without a meeting', async () => bindTo(await switchConversation(beginning(), noon + 1), null)],
  ])('is nothing once %s', async (_, end) => {
    const id = await beside(room);
    await leaveFor({ id: 7, url: room }, noon);
    expect(Object.keys(await lasting()).sort()).toEqual(['carded', 'tie']);
    await end(id);
    expect(await lasting()).toEqual({});
    await startAnew();
    expect(await readBinding()).toBeNull();
  });

  it('is done without where the disk takes nothing', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    const id = await beside(room);
    expect(await readBinding()).toMatchObject({ conversationId: id, tabId: 7 });
    expect(await tabClosed(7, noon + minute)).toBe(true);
  });
});

describe('a tab whose page the browser let go of', () => {
  it('is no call that goes on by itself', async () => {
    const id = await beside(room);
    const get = vi.spyOn(fakeBrowser.tabs, 'get');
    get.mockImplementation((async () => ({ id: 7, discarded: false })) as never);
    expect(await tabAlive(id)).toBe(true);
    get.mockImplementation((async () => ({ id: 7, discarded: true })) as never);
    expect(await tabAlive(id)).toBe(false);
  });

  it('is tied under its other number', async () => {
    const id = await beside(room);
    await leaveFor({ id: 7, url: room }, noon);
    await tabReplaced(9, 7);
    expect(await showsCard(9)).toBe(true);
    expect(await tabClosed(7, noon + minute)).toBe(false);
    expect(await tabClosed(9, noon + 2 * minute)).toBe(true);
    expect(await talk(id)).toMatchObject({ status: 'ended' });
    await tabReplaced(10, 9);
    await tabMoved({ id: 10, url: room }, noon + 2 * minute + 1);
    expect(await readBinding()).toMatchObject({ conversationId: id, tabId: 10 });
  });
});
