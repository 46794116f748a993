import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  bindTo,
  goesOnThere,
  goOnByHand,
  tabClosed,
  tabMoved,
  unbind,
} from '../../../../lib/meetings/binding/actions/callTie';
import { isLeftAlone, leaveAlone } from '../../../../lib/meetings/binding/actions/dismissedTabs';
import { askedIn } from '../../../../lib/meetings/binding/actions/updateChips';
import { leftCallAt, meetingTab, readAsked, readBinding } from '../../../../lib/meetings/binding/queries/meetingTabs';
import { sites } from '../../../../lib/meetings/sites/meetingAddress';
import { requiredMatches } from '../../../../lib/meetings/sites/meetingSites';
import { emptyLog, minute, noon, started, talk } from '../../../setup/freshLog';

beforeEach(async () => {
  await emptyLog();
  await fakeBrowser.storage.session.clear();
  const origins = [...requiredMatches(sites), 'https://talk.example.org/*'];
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins, permissions: [] }));
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
});

const shows = (url: string, at = noon + minute) => tabMoved({ id: 7, url }, at);

/** A conversation started in a tab with this address. */
async function beside(url: string): Promise<string> {
  const id = await started();
  await bindTo(id, await meetingTab({ id: 7, url }));
  return id;
}

const own = 'https://talk.example.org';

describe('where an address does not tell when a call is over', () => {
  it.each([
    ['MiroTalk on a server of one’s own', `${own}/join?room=coaching`, `${own}/newcall`],
    ['a Jitsi of one’s own', `${own}/coaching`, `${own}/`],
    ['a server that names its rooms behind the path', `${own}/?room=coaching`, `${own}/`],
    ['one that names them behind a hash', `${own}/#/coaching`, `${own}/#/`],
    ['BigBlueButton', `${own}/html5client/?sessionToken=abc`, `${own}/rooms/coaching`],
    ['Teams', 'https://teams.microsoft.com/v2/', 'https://teams.microsoft.com/'],
    [
      'a guest in Teams',
      'https://teams.microsoft.com/light-meetings/launch?coords=e',
      'https://teams.microsoft.com/free',
    ],
    ['Slack', 'https://app.slack.com/client/T1/C1', 'https://app.slack.com/client/T1/C2'],
    ['Discord', 'https://discord.com/channels/1/2', 'https://discord.com/channels/@me'],
    ['Whereby', 'https://acme.whereby.com/coaching', 'https://acme.whereby.com/'],
  ])('%s: the talk is asked about once the tab left the page of the call, and never ended', async (_, call, other) => {
    const id = await beside(call);
    expect(await leftCallAt(id)).toBeNull();
    expect(await shows(other)).toBe(false);
    expect(await leftCallAt(id)).toBe(noon + minute);
    await shows(`${other}?more`, noon + 2 * minute);
    expect(await leftCallAt(id)).toBe(noon + minute);
    expect(await talk(id)).toMatchObject({ status: 'live' });
    await shows(call, noon + 3 * minute);
    expect(await leftCallAt(id)).toBeNull();
  });

  it.each([
    ['Meet', 'https://meet.google.com/abc-defg-hij', 'https://meet.google.com/new'],
    ['Zoom, which drops the room on the way', 'https://app.zoom.us/wc/12345678901/join', 'https://app.zoom.us/wc/x'],
    ['a query', `${own}/coaching`, `${own}/coaching?lang=de#x`],
    [
      'the way from a guest’s lobby into Teams',
      'https://teams.microsoft.com/v2/?meetingjoin=true#/meet/1',
      'https://teams.microsoft.com/v2/',
    ],
    ['the way into BigBlueButton', `${own}/rooms/coaching/join`, `${own}/html5client/?sessionToken=abc`],
  ])('%s: nothing is asked', async (_, call, other) => {
    const id = await beside(call);
    await shows(other);
    expect(await leftCallAt(id)).toBeNull();
    expect(await talk(id)).toMatchObject({ status: 'live' });
  });

  it('asks again about a page that the coach said it goes on at, once that is left', async () => {
    const id = await beside(`${own}/rooms/coaching`);
    await shows(`${own}/call/coaching`);
    await goesOnThere(id);
    expect(await leftCallAt(id)).toBeNull();
    await shows(`${own}/bye`, noon + 9 * minute);
    expect(await leftCallAt(id)).toBe(noon + 9 * minute);
  });

  it('asks no more in a workspace where the coach said that it goes on', async () => {
    const id = await beside('https://app.slack.com/client/T1/C1');
    await shows('https://app.slack.com/client/T1/C2');
    await goesOnThere(id);
    await shows('https://app.slack.com/client/T1/C1', noon + 2 * minute);
    await shows('https://app.slack.com/client/T1/C3', noon + 3 * minute);
    expect(await leftCallAt(id)).toBeNull();
    expect(await tabClosed(7, noon + 4 * minute)).toBe(true);
  });

  it('takes no other talk’s word', async () => {
    const id = await beside(`${own}/coaching`);
    await shows(`${own}/bye`);
    await goesOnThere('another');
    expect([await leftCallAt(id), await leftCallAt('another')]).toEqual([noon + minute, null]);
  });

  it('is asked about from the call on, not from its launcher', async () => {
    const id = await beside(`${own}/`);
    await shows(`${own}/coaching`);
    expect(await leftCallAt(id)).toBeNull();
    await shows(`${own}/bye`, noon + 2 * minute);
    expect(await leftCallAt(id)).toBe(noon + 2 * minute);
  });

  it('is asked about after a talk went on by the coach’s word', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => ({ id: 7 })) as never);
    const id = await beside(`${own}/coaching`);
    await shows(`${own}/static/close.html`);
    expect(await goOnByHand(id, noon + 2 * minute)).toBe(true);
    await shows(`${own}/coaching`, noon + 3 * minute);
    expect(await leftCallAt(id)).toBeNull();
    await shows(`${own}/bye`, noon + 4 * minute);
    expect(await leftCallAt(id)).toBe(noon + 4 * minute);
  });

  it('is not asked about again by the coach’s word that the talk goes on', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => ({ id: 7 })) as never);
    const id = await beside('https://acme.whereby.com/coaching');
    await shows('https://acme.whereby.com/');
    await shows('https://example.com/', noon + 2 * minute);
    expect(await goOnByHand(id, noon + 3 * minute)).toBe(true);
    expect(await leftCallAt(id)).toBeNull();
  });

  it('is tied again to a room that the coach opens anew after the word that the talk goes on', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('closed'));
    const id = await beside(`${own}/html5client/?sessionToken=abc`);
    await tabClosed(7, noon + minute);
    expect(await goOnByHand(id, noon + 2 * minute)).toBe(true);
    await tabMoved({ id: 8, url: `${own}/html5client/?sessionToken=def` }, noon + 3 * minute);
    expect(await readBinding()).toMatchObject({ tabId: 8, state: 'bound' });
  });

  it('is asked about after a talk went on by itself', async () => {
    const id = await beside(`${own}/coaching`);
    await shows('https://login.example.com/');
    expect(await talk(id)).toMatchObject({ status: 'ended' });
    expect(await shows(`${own}/coaching`, noon + minute + 1000)).toBe(true);
    await shows(`${own}/bye`, noon + 3 * minute);
    expect(await leftCallAt(id)).toBe(noon + 3 * minute);
  });

  it('goes on by itself on a server of one’s own only in its own tab', async () => {
    const id = await beside(`${own}/html5client/?sessionToken=abc`);
    await tabClosed(7, noon + minute);
    expect(await tabMoved({ id: 8, url: `${own}/html5client/?sessionToken=def` }, noon + minute + 1000)).toBe(false);
    expect(await talk(id)).toMatchObject({ status: 'ended' });
  });

  it.each([
    ['stopped after its tab left the call', `${own}/bye`, true, null],
    ['ended as its tab left the service', 'https://example.com/', false, null],
    ['stopped in the call', `${own}/coaching`, true, 7],
  ])('a talk %s: whose chip was pressed last', async (_, url, isStopped, asked) => {
    const id = await beside(`${own}/coaching`);
    await askedIn(7);
    await shows(url);
    if (isStopped) await unbind(id);
    expect(await readAsked()).toBe(asked);
  });

  it('keeps of the page a hash alone', async () => {
    await beside(`${own}/coaching`);
    await shows(`${own}/goodbye-anna`);
    expect(JSON.stringify(await readBinding())).not.toMatch(/coaching|goodbye|example/);
  });
});

describe('a guest’s call in Teams', () => {
  const guest = 'https://teams.microsoft.com/light-meetings/launch?agent=web&coords=e';
  it.each([guest, 'https://gov.teams.microsoft.us/v2/', 'https://teams.microsoft.com/v2/?meetingjoin=true#/meet/1'])(
    'is tied to %s, and ends with its tab',
    async (url) => {
      const id = await beside(url);
      expect(await tabClosed(7, noon + minute)).toBe(true);
      expect(await talk(id)).toMatchObject({ status: 'ended', endReason: 'tab-closed' });
    },
  );

  it('comes back in its own tab within a minute, in no other', async () => {
    const id = await beside(guest);
    await shows('https://example.com/');
    expect(await talk(id)).toMatchObject({ status: 'ended' });
    expect(await tabMoved({ id: 8, url: guest }, noon + minute + 1000)).toBe(false);
    expect(await shows(guest, noon + minute + 2000)).toBe(true);
  });
});

describe('a talk in Zoom', () => {
  it.each(['https://app.zoom.us/wc/home', 'https://www.zoom.com/en/lp/my-notes?from=web_join_post_meeting'])(
    'ends at %s',
    async (url) => {
      const id = await beside('https://acme.zoom.com/wc/123456789012/join');
      expect(await shows(url)).toBe(true);
      expect(await talk(id)).toMatchObject({ status: 'ended', endReason: 'left' });
    },
  );

  it('begun at a personal link is tied to the room that it leads to', async () => {
    const id = await beside('https://acme.zoom.us/my/anna.example');
    await shows('https://acme.zoom.us/wc/123456789012/join');
    expect(await readBinding()).toMatchObject({ conversationId: id, state: 'bound', site: 'zoom' });
  });
});

describe('another meeting', () => {
  it('is left alone for one talk, in the tabs that the coach said', async () => {
    await leaveAlone('a', 7);
    await leaveAlone('a', 8);
    expect([await isLeftAlone('a', 7), await isLeftAlone('a', 8), await isLeftAlone('a', 9)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await isLeftAlone('b', 7)).toBe(false);
    await leaveAlone('b', 9);
    expect(await isLeftAlone('a', 7)).toBe(false);
  });
});
