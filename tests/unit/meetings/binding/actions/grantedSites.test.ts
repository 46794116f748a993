import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bindTo, tabMoved } from '../../../../../lib/meetings/binding/actions/callTie';
import {
  grantedMatches,
  grantedSites,
  isNamed,
  lookedAt,
  namedHosts,
  standWhereGranted,
  withdrawnSites,
} from '../../../../../lib/meetings/binding/actions/grantedSites';
import { meetingTab, readBinding } from '../../../../../lib/meetings/binding/queries/meetingTabs';
import { sites } from '../../../../../lib/meetings/sites/meetingAddress';
import { optionalMatches, requiredMatches } from '../../../../../lib/meetings/sites/meetingSites';
import { emptyLog, minute, noon, started, talk } from '../../../../setup/freshLog';

const bbb = 'https://bbb.example.org/*';
const room = 'https://bbb.example.org/html5client/?sessionToken=abc';

let granted: string[] = [];
beforeEach(async () => {
  await emptyLog();
  granted = [];
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({
    origins: [...requiredMatches(sites), ...granted],
    permissions: [],
  }));
});

describe('what was granted', () => {
  it('is nothing at first', async () => {
    expect([await grantedMatches(), await grantedSites(), await namedHosts()]).toEqual([[], [], []]);
    expect(await isNamed(room)).toBe(false);
  });

  it('is called by the service’s name, or by the host', async () => {
    granted = ['https://*.webex.com/*', bbb];
    expect(await grantedMatches()).toEqual(granted);
    expect((await grantedSites()).map(({ name }) => name)).toEqual(['Webex', 'bbb.example.org']);
    expect([await isNamed(room), await isNamed('https://evil.example/'), await isNamed('')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is the known services alone where somebody granted all sites', async () => {
    granted = ['https://*/*'];
    expect(await grantedMatches()).toEqual(optionalMatches(sites));
    expect(await isNamed(room)).toBe(false);
    expect(await grantedSites()).toEqual([{ name: 'https://*/*', matches: ['https://*/*'] }]);
  });

  it('is called Zoom at the hosts of Zoom that the manifest does not name', async () => {
    granted = ['https://*.zoom.com/*', 'https://*.zoom-x.de/*', 'https://*.zoom.com.cn/*'];
    expect(await grantedMatches()).toEqual(granted);
    expect(new Set((await grantedSites()).map(({ name }) => name))).toEqual(new Set(['Zoom']));
  });

  it('brings nothing to pages nobody named, whatever else was granted', () => {
    expect(lookedAt(['https://*.example.org/*', 'https://meet.google.com/*'])).toEqual(['https://meet.google.com/*']);
  });

  it('names the services of the manifest that were withdrawn', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
      async ({ origins }) => !origins?.some((one) => one.includes('zoom')),
    );
    expect((await withdrawnSites()).map(({ name }) => name)).toEqual(['Zoom']);
  });
});

describe('the chip’s script', () => {
  const scripting = () => {
    const known: { id: string }[] = [];
    const calls = {
      getRegisteredContentScripts: vi.fn(async () => [...known]),
      registerContentScripts: vi.fn(async (scripts: { id: string }[]) => void known.push(...scripts)),
      updateContentScripts: vi.fn(async () => undefined),
      unregisterContentScripts: vi.fn(async () => void known.splice(0)),
    };
    Object.assign(fakeBrowser.scripting, calls);
    return calls;
  };

  it('stands where granted, and is taken away with the last', async () => {
    const calls = scripting();
    await standWhereGranted();
    expect(calls.registerContentScripts).not.toHaveBeenCalled();
    granted = [bbb];
    await standWhereGranted();
    expect(calls.registerContentScripts).toHaveBeenCalledExactlyOnceWith([
      expect.objectContaining({ matches: [bbb], persistAcrossSessions: true }),
    ]);
    granted = [bbb, 'https://*.daily.co/*'];
    await standWhereGranted();
    expect(calls.updateContentScripts).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ matches: granted })]);
    granted = [];
    await standWhereGranted();
    expect(calls.unregisterContentScripts).toHaveBeenCalledOnce();
  });
});

describe('a talk beside a server that the coach named', () => {
  const shows = (url: string | null, at: number) => tabMoved({ id: 7, url }, at);
  async function beside(): Promise<string> {
    granted = [bbb];
    const id = await started();
    await bindTo(id, await meetingTab({ id: 7, url: room }));
    return id;
  }

  it('is tied to it, without the host being kept', async () => {
    const id = await beside();
    expect(await talk(id)).toMatchObject({ site: 'other' });
    expect(JSON.stringify(await readBinding())).not.toContain('example.org');
  });

  it('goes on elsewhere on the server, ends on another site, and comes back', async () => {
    const id = await beside();
    await shows('https://bbb.example.org/room', noon + minute);
    expect(await talk(id)).toMatchObject({ status: 'live' });
    await shows(null, noon + 2 * minute);
    expect(await talk(id)).toMatchObject({ status: 'ended', endReason: 'left' });
    expect(await shows(room, noon + 2 * minute + 5000)).toBe(true);
    expect(await talk(id)).toMatchObject({ status: 'live' });
  });

  it('stays ended on the front page to which the server leads from a call', async () => {
    const id = await beside();
    await shows('https://bbb.example.org/static/close.html', noon + minute);
    await shows('https://bbb.example.org/', noon + minute + 3000);
    expect(await talk(id)).toMatchObject({ status: 'ended', endReason: 'left' });
  });

  it('ends where another named server is opened in its tab', async () => {
    const id = await beside();
    granted = [bbb, 'https://talk.example.org/*'];
    await shows('https://talk.example.org/coaching', noon + minute);
    expect(await talk(id)).toMatchObject({ status: 'ended' });
  });

  it('goes on when the site is withdrawn', async () => {
    const id = await beside();
    granted = [];
    await shows(null, noon + minute);
    expect(await talk(id)).toMatchObject({ status: 'live' });
  });
});
