// The first run: the page that opens on installing, and a first useful log from there.
import { afterEach, describe, expect, it } from 'vitest';
import type { Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import { builtFor, counted, kinds, log, openPanel, type Setting, settle, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';

const meet = 'https://meet.google.com/abc-defg-hij';
const welcome = '/log.html#/welcome';

/** How many rows the database contains, except those of this machine only. */
async function rowsStored(page: Tab): Promise<number> {
  const { local: _, ...rows } = await allRows(page);
  return Object.values(rows).flat().length;
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('comes up on installing, lets three taps be tried and keeps none of them', async () => {
    setting = await settle(kind, { welcome: true });
    const { rig, hosts } = setting;
    const page = await rig.tab(welcome);
    await page.front();
    await page.sees(word(kind === 'firefox' ? 'welcome_pin_firefox' : 'welcome_pin_chromium'));
    await page.sees(new RegExp(`${word('command_ask')}\\s+Alt\\+Shift\\+3`));
    const height = async () => (await page.spot('button', /ASK/)).y;
    const stood = await height();
    const wrong = [
      [/TELL/, word('welcome_wrong_ask', word('keys_ask_example'))],
      [/ASK/, word('welcome_wrong_tell', word('keys_tell_example'))],
      [/ASK/, word('welcome_wrong_third')],
    ] as const;
    for (const [key, said] of wrong) {
      await page.click('button', key);
      await page.sees(said);
      expect(await height()).toBe(stood);
    }
    await page.sees(word('welcome_try_done_wrong'));
    await page.click('button', word('welcome_try_again'));
    await page.click('button', /ASK/);
    await page.click('button', /TELL/);
    await page.click('button', /TELL/);
    await counted(page, { ask: 1, tell: 2 });
    await page.sees(word('welcome_try_done'));
    await page.click('button', word('welcome_copy'));
    await page.waitFor(
      'the sentence to be copied or selected',
      (...done: string[]) => done.some((one) => document.body.innerText.includes(one)),
      word('copied'),
      word('copy_selected'),
    );
    expect(await rowsStored(page)).toBe(0);
    expect(hosts.requests).toEqual([]);
  });

  it('is followed by a first log, and the panel’s Log goes on to the talks', async () => {
    setting = await settle(kind, { welcome: true });
    const { rig } = setting;
    const page = await rig.tab(welcome);
    const panel = await openPanel(rig, await rig.open(meet));
    await start(panel);
    await log(panel, 'at', { ask: 1, tell: 1 });
    await panel.click('button', word('panel_stop'));
    await panel.click('button', word('reflect_done'));
    await panel.click('button', word('panel_log'));
    await page.sees('1 asked');
    expect(await page.url()).toMatch(/log\.html#\/$/);
  });

  it('does not come up when a new version is there', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const tab = await rig.open(meet);
    const browser = tab.page.browser();
    await browser.installExtension(builtFor(kind));
    await tab.reload();
    await until('waited for the chip', () => rig.chip(tab));
    const addresses = (await browser.pages()).map((page) => page.url());
    expect(addresses.filter((address) => address.includes('welcome'))).toEqual([]);
  });
});
