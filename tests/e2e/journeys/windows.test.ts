// Meetings in windows that have no room for the panel: installed web apps and popups.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rig, Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import { counted, kinds, type Setting, settle, start, word } from '../support/setting';

const room = 'https://meet.google.com/abc-defg-hij';
const inPopup = 'https://meet.google.com/pop-defg-hij';
const own = 'https://bbb.example.org/coaching';
const ownPattern = 'https://bbb.example.org/*';

let setting: Setting;

/** A page that opens another in a popup when it is pressed. */
async function popup(rig: Rig, address: string): Promise<Tab> {
  const opener = await rig.open(room);
  await opener.evaluate((url: string) => {
    const open = () => void window.open(url, '', 'popup,width=700,height=700');
    document.body.addEventListener('click', open, { once: true });
  }, address);
  await opener.clickAt({ x: 200, y: 60 });
  return rig.tab(address.replace('https://', ''));
}

/** The panel's message about a talk that ended with its tab. */
async function endedWithTab(rig: Rig): Promise<void> {
  const page = await rig.page('sidepanel.html');
  await page.sees(word('go_on_closed', '').slice(0, 20));
}

describe('an installed web app', () => {
  beforeAll(async () => {
    setting = await settle('chromium', { app: room });
  });
  afterAll(() => setting.leave());

  it('is what a shortcut starts beside, shows the card at a press of its chip, and ends its talk with its window', async () => {
    const { rig } = setting;
    const app = await rig.tab('meet.google.com');
    await until('waited for the chip', () => rig.chip(app));
    await rig.shortcut('start-stop');
    await until('waited for the talk', async () => (await rig.chip(app))?.go.name === word('chip_here'));
    await rig.pressChip(app);
    const card = await rig.card(app);
    await card.click('button', /^0 ASK/);
    await counted(card, { ask: 1, tell: 0 });
    await rig.open('about:blank');
    await app.close();
    await endedWithTab(rig);
  });
});

describe.each(kinds)('a popup window in %s', (kind) => {
  beforeAll(async () => {
    setting = await settle(kind);
  });
  afterAll(() => setting.leave());

  it('shows the card at a press of its chip, and ends its talk with its window', async () => {
    const { rig } = setting;
    const tab = await popup(rig, inPopup);
    await rig.pressChip(tab);
    await start(await rig.card(tab));
    await tab.close();
    await endedWithTab(rig);
  });

  it('of a server of one’s own gives the panel a window of its own, tied to it', async () => {
    const { rig } = setting;
    await rig.willGrant([ownPattern]);
    const page = await rig.page('log.html#/settings', [900, 700]);
    await page.fill('textbox', word('sites_address'), own);
    await page.click('button', word('sites_use'));
    await page.spot('button', word('sites_withdraw_named', 'bbb.example.org'));
    const tab = await popup(rig, own);
    await rig.pressChip(tab);
    const popOut = await rig.tab('sidepanel.html?window');
    await start(popOut);
    await until('waited for the talk', async () => (await rig.chip(tab))?.go.name === word('chip_here'));
    await tab.close();
    await popOut.sees(word('reflect_title'));
    expect(await popOut.count('button', word('go_on'))).toBe(1);
  });
});
