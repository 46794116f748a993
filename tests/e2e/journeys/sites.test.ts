// Granting meeting sites beyond the manifest's, and each state of them, in both browsers.
import { afterEach, describe, expect, it } from 'vitest';
import { optionalMatches, selfHosted, services } from '../../../lib/meetings/sites/meetingSites';
import { optionalSites } from '../../../lib/meetings/sites/optionalSites';
import type { Site } from '../../../lib/meetings/sites/types';
import type { Rig, Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import { kinds, log, openPanel, type Setting, settle, start, word } from '../support/setting';

type Asking = (of: { origins: string[] }) => Promise<boolean>;
declare const browser: { permissions: { request: Asking; remove: Asking } };

type Tried = Pick<Site, 'id' | 'examples'>;
const all: readonly Tried[] = [...optionalSites, selfHosted];
const callOf = ({ examples }: Tried): string => examples.room ?? examples.workspace ?? '';
const patterns = [...optionalMatches(services), 'https://bbb.example.org/*'];

const everywhere = 'https://*/*';

const cal = { room: 'https://app.cal.com/video/aBc123', left: 'https://app.cal.com/video/meeting-ended/aBc123' };

async function settings(rig: Rig): Promise<Tab> {
  await rig.willGrant(patterns);
  return rig.page('log.html#/settings', [900, 700]);
}

async function ask(page: Tab, address: string): Promise<void> {
  await page.front();
  await page.fill('textbox', word('sites_address'), address);
  await page.click('button', word('sites_use'));
}

async function noChip(rig: Rig, tab: Tab, address: string): Promise<void> {
  await tab.go(address);
  await until('waited for the chip to go', async () => (await rig.chip(tab)) === null);
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('shows the chip on every service once it is granted, and in the call alone', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const page = await settings(rig);
    for (const site of all) {
      const tab = await rig.open(callOf(site));
      expect([site.id, await rig.chip(tab)]).toEqual([site.id, null]);
      await ask(page, callOf(site));
      await tab.front();
      await until(`waited for the chip of ${site.id} in its open tab`, () => rig.chip(tab));
      await tab.reload();
      await until(`waited for the chip of ${site.id}`, () => rig.chip(tab));
      const { prejoin, left, workspace } = site.examples;
      for (const address of [prejoin, left]) if (address) await noChip(rig, tab, address);
      await tab.go(workspace ?? callOf(site));
      await until(`waited for the chip of ${site.id} again`, () => rig.chip(tab));
      await tab.close();
    }
  });

  it.each([
    ['Cal Video', cal],
    ['Zoom', { room: 'https://acme.zoom.com/wc/12345678901/join', left: 'https://acme.zoom.com/wc/leave' }],
    ['bbb.example.org', selfHosted.examples],
  ])('binds a talk to %s, and ends it at the left-address', async (name, { room = '', left = '' }) => {
    setting = await settle(kind);
    const { rig } = setting;
    const page = await settings(rig);
    await ask(page, room);
    await page.spot('button', word('sites_withdraw_named', name));
    const tab = await rig.open(room);
    const panel = await openPanel(rig, tab);
    await start(panel);
    await log(panel, 'at', { ask: 1, tell: 1 });
    await tab.go(left);
    await panel.sees(word('reflect_title'));
  });

  it('takes a site back: the chip goes, the talk goes on', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const page = await settings(rig);
    await ask(page, cal.room);
    await page.spot('button', word('sites_withdraw_named', 'Cal Video'));
    const [bound, other] = [await rig.open(cal.room), await rig.open(`${cal.room}?again`)];
    await bound.front();
    const panel = await openPanel(rig, bound);
    await start(panel);
    await until('waited for the other chip', () => rig.chip(other));
    await page.front();
    await page.click('button', word('sites_withdraw_named', 'Cal Video'));
    await until('waited for the chip to go', async () => (await rig.chip(other)) === null);
    await bound.go(cal.left);
    await log(panel, 'a', { ask: 1, tell: 0 });
    expect(await page.count('button', word('sites_withdraw_named', 'Cal Video'))).toBe(0);
  });

  it.runIf(kind === 'firefox')('says a refusal once, quietly, and goes on as before', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const page = await rig.page('log.html#/settings', [900, 700]);
    await ask(page, cal.room);
    await rig.refusePrompt?.();
    await page.sees(word('sites_refused'));
    expect(await page.count('button', word('sites_withdraw_named', 'Cal Video'))).toBe(0);
    const tab = await rig.open(cal.room);
    await rig.pressToolbar(tab);
    const panel = await rig.panel();
    await panel.click('button', word('sites_use_named', 'Cal Video'));
    await rig.refusePrompt?.();
    await panel.sees(word('sites_refused'));
    expect(await rig.chip(tab)).toBeNull();
    await start(panel);
    await log(panel, 'a', { ask: 1, tell: 0 });
  });

  it('stays away from what is no meeting where somebody grants all sites', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    await rig.willGrant([everywhere]);
    const [call, other] = [await rig.open(cal.room), await rig.open('https://news.example/')];
    const page = await rig.page('log.html#/settings', [900, 700]);
    await page.evaluate((match: string) => {
      const request = () => void browser.permissions.request({ origins: [match] });
      document.body.addEventListener('click', request, { once: true });
    }, everywhere);
    await page.click('heading', word('sites_title'));
    await page.sees(everywhere);
    await call.front();
    await until('waited for the chip', () => rig.chip(call));
    await other.front();
    expect(await rig.chip(other)).toBeNull();
  });

  it.runIf(kind === 'firefox')('notices that a service of the manifest was withdrawn, and asks again', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    await rig.willGrant([]);
    const panel = await rig.page('sidepanel.html');
    const gone = word('sites_gone', 'Google Meet');
    await panel.evaluate(() => browser.permissions.remove({ origins: ['https://meet.google.com/*'] }));
    await panel.sees(gone);
    const page = await rig.page('log.html#/settings', [900, 700]);
    await page.sees(gone);
    await panel.front();
    await panel.click('button', word('sites_again'));
    await panel.waitFor('the line to go', (line: string) => !document.body.innerText.includes(line), gone);
    await page.waitFor('the line to go', (line: string) => !document.body.innerText.includes(line), gone);
    const tab = await rig.open('https://meet.google.com/abc-defg-hij');
    await until('waited for the chip', () => rig.chip(tab));
  });

  it('leads from the panel to what is asked for', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    await rig.willGrant(patterns);
    const tab = await rig.open(cal.room);
    await rig.pressToolbar(tab);
    const panel = await rig.panel();
    if (kind === 'chromium') {
      await panel.click('button', word('sites_use_settings'));
      await (await rig.tab('log.html#/settings')).spot('button', word('sites_use'));
      return;
    }
    // Firefox tells the panel the address of the tab whose toolbar button was pressed.
    await panel.click('button', word('sites_use_named', 'Cal Video'));
    await until('waited for the chip', () => rig.chip(tab));
  });
});
