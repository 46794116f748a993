// The panel in its own window: the same state as beside the call, one window at a time, in both browsers.
import { afterEach, describe, expect, it } from 'vitest';
import type { Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import { counted, kinds, log, openPanel, type Setting, settle, word } from '../support/setting';

const meet = 'https://meet.google.com/abc-defg-hij';
const zoom = 'https://app.zoom.us/wc/12345678901/join';

declare const chrome: {
  windows: { getAll(of: object): Promise<{ type: string; focused: boolean }[]> };
  tabs: { query(of: object): Promise<{ id: number; windowId: number }[]> };
};

const popups = (page: Tab) =>
  page.evaluate(async () => (await chrome.windows.getAll({})).filter(({ type }) => type === 'popup').length);

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('shows one truth in the panel and the pop-out, and opens once', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const tab = await rig.open(meet);
    const panel = await openPanel(rig, tab);
    await panel.click('button', word('panel_menu'));
    await panel.click('button', word('panel_pop_out'));
    const popOut = await rig.tab('sidepanel.html?window');
    await popOut.click('button', word('start'));
    await counted(panel, { ask: 0, tell: 0 });
    await popOut.click('button', /^0 ASK/);
    await counted(panel, { ask: 1, tell: 0 });
    await panel.click('button', /^0 TELL/);
    await counted(popOut, { ask: 1, tell: 1 });
    await log(popOut, 'u', { ask: 1, tell: 0 });
    await counted(panel, { ask: 1, tell: 0 });
    await panel.click('button', word('panel_menu'));
    await panel.click('button', word('panel_pop_out'));
    await until('waited for the pop-out to be used', async () => (await popups(popOut)) === 1);
    await panel.click('button', word('panel_stop'));
    await popOut.sees(word('reflect_title'));
    expect(await popups(popOut)).toBe(1);
  });

  it('opens one window, however fast it is asked for', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const page = await rig.page('sidepanel.html');
    await page.click('button', word('panel_menu'));
    await page.spot('button', word('panel_pop_out'));
    await page.evaluate((label: string) => {
      const item = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
      for (let n = 0; n < 3; n += 1) item?.click();
    }, word('panel_pop_out'));
    await (await rig.tab('sidepanel.html?window')).spot('button', word('start'));
    expect(await popups(page)).toBe(1);
  });

  it('starts from the pop-out beside the tab in front, and ends with that tab', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const other = await rig.open(zoom);
    const tab = await rig.open(meet);
    const panel = await openPanel(rig, tab);
    await panel.click('button', word('panel_menu'));
    await panel.click('button', word('panel_pop_out'));
    const popOut = await rig.tab('sidepanel.html?window');
    await popOut.click('button', word('start'));
    await counted(popOut, { ask: 0, tell: 0 });
    await other.close();
    await log(popOut, 'a', { ask: 1, tell: 0 });
    await tab.close();
    await popOut.sees(word('reflect_title'));
    await popOut.sees(word('go_on'));
  });
});
