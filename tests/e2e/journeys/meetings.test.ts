// What addresses and tabs do to a conversation, in both browsers.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import { counted, kinds, log, openPanel, settle, start, word } from '../support/setting';
import { sharedSetting } from '../support/sharedSetting';

const meet = 'https://meet.google.com/abc-defg-hij';
const otherMeet = 'https://meet.google.com/xyz-abcd-efg';
const zoom = 'https://app.zoom.us/wc/12345678901/join';
const zoomLeft = 'https://app.zoom.us/wc/leave';
const zoomLauncher = 'https://us02web.zoom.us/j/12345678901';
const teams = 'https://teams.microsoft.com/v2/';
const teamsPrejoin = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting';
const teamsGuest = 'https://teams.microsoft.com/light-meetings/launch?agent=web&coords=e';
const teamsElsewhere = 'https://teams.microsoft.com/';
const personalLink = 'https://acme.zoom.us/my/anna.example';
const landing = 'https://meet.google.com/landing';

declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };

const badge = (page: Tab): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));

describe.each(kinds)('in %s', (kind) => {
  const settled = sharedSetting(kind);

  /** A conversation started in the panel beside a meeting. */
  async function beside(address: string) {
    const { rig } = await settled();
    const tab = await rig.open(address);
    const panel = await openPanel(rig, tab);
    await start(panel);
    return { rig, tab, panel };
  }

  it.each([meet, zoom, teams])('shows a chip on %s that covers nothing of the bar', async (address) => {
    const { rig } = await settled();
    const tab = await rig.open(address);
    for (const [width, height] of [
      [1280, 800],
      [900, 640],
      [420, 560],
    ] as const) {
      await tab.size(width, height);
      const chip = await until('waited for the chip', () => rig.chip(tab));
      const bar = await tab.evaluate(() => document.querySelector('#bar')?.getBoundingClientRect().toJSON());
      const apart =
        chip.y + chip.height <= bar.top ||
        chip.y >= bar.bottom ||
        chip.x + chip.width <= bar.left ||
        chip.x >= bar.right;
      expect(apart).toBe(true);
    }
    const { go } = await until('waited for the chip', () => rig.chip(tab));
    await tab.page.mouse.move(go.x + go.width / 2, go.y + go.height / 2);
    await until('waited for the way to send it off', async () => (await rig.chip(tab))?.close.width);
    await rig.pressChip(tab, 'close');
    await until('waited for the chip to go', async () => (await rig.chip(tab)) === null);
  });

  it.each([zoomLauncher, personalLink, teamsPrejoin, landing])('shows no chip on %s', async (address) => {
    const { rig } = await settled();
    const room = await rig.open(meet);
    const tab = await rig.open(address);
    await until('waited for the chip of the room', () => rig.chip(room));
    expect(await rig.chip(tab)).toBeNull();
  });

  it('ends nothing when a launcher is closed', async () => {
    const { rig } = await settled();
    const tab = await rig.open(zoomLauncher);
    await rig.pressToolbar(tab);
    const panel = await rig.panel();
    await start(panel);
    await log(panel, 'aat', { ask: 2, tell: 1 });
    const room = await rig.open(meet);
    await tab.close();
    await until('waited for the chip', () => rig.chip(room));
    await panel.sees(word('switch_untied'));
    await counted(panel, { ask: 2, tell: 1 });
  });

  it('ends at the left-address, and goes on when told so', async () => {
    const { tab, panel } = await beside(zoom);
    await log(panel, 'ata', { ask: 2, tell: 1 });
    await tab.go(zoomLeft);
    await panel.sees(word('reflect_title'));
    await panel.fill('textbox', word('reflect_noticed'), 'Typed before it went on');
    await panel.sees(word('saved'));
    await panel.click('button', word('go_on'));
    await counted(panel, { ask: 2, tell: 1 });
    await log(panel, 't', { ask: 2, tell: 2 });
    await panel.click('button', word('panel_stop'));
    await panel.waitFor(
      'what was typed',
      () => document.querySelector('textarea')?.value === 'Typed before it went on',
    );
    expect(await panel.count('button', word('go_on'))).toBe(0);
  });

  it('goes on through a reload, and by itself when the room is opened again within a minute', async () => {
    const { rig, tab, panel } = await beside(meet);
    await log(panel, 'a', { ask: 1, tell: 0 });
    await tab.reload();
    await log(panel, 'a', { ask: 2, tell: 0 });
    await tab.close();
    await panel.sees(word('reflect_title'));
    await rig.open(meet);
    await counted(panel, { ask: 2, tell: 0 });
    await log(panel, 't', { ask: 2, tell: 1 });
  });

  it('goes to another room: the first ends, and a stop by the coach is final', async () => {
    const { rig, tab, panel } = await beside(meet);
    await log(panel, 'a', { ask: 1, tell: 0 });
    await tab.go(otherMeet);
    await panel.sees(word('reflect_title'));
    await panel.click('button', word('reflect_done'));
    await start(panel);
    await panel.click('button', word('panel_stop'));
    await panel.sees(word('reflect_title'));
    await tab.reload();
    await until('waited for the chip', () => rig.chip(tab));
    await panel.sees(word('reflect_title'));
  });

  it('offers to switch in a second meeting, and lets the first wait for its reflection', async () => {
    const { rig, tab: first, panel } = await beside(meet);
    await log(panel, 'aa', { ask: 2, tell: 0 });
    const second = await rig.open(zoom);
    const chip = await until('waited for the chip', () => rig.chip(second));
    expect(chip.text).toContain(word('chip_switch'));
    await panel.sees(word('switch_line'));
    await panel.click('button', word('switch_go'));
    await counted(panel, { ask: 0, tell: 0 });
    await first.close();
    await log(panel, 't', { ask: 0, tell: 1 });
    await second.close();
    await panel.sees(word('reflect_title'));
    await panel.click('button', word('reflect_done'));
    await panel.click('button', word('waiting_go'));
    await panel.sees('2 asked');
  });

  it.each(['https://meet.google.com//abc-defg-hij', teamsGuest, 'https://gov.teams.microsoft.us/v2/'])(
    'shows a chip on %s, and ends the talk with its tab',
    async (address) => {
      const { tab, panel } = await beside(address);
      await log(panel, 'a', { ask: 1, tell: 0 });
      await tab.close();
      await panel.sees(word('reflect_title'));
    },
  );

  it('ends at the home that Zoom shows after a call', async () => {
    const { tab, panel } = await beside(zoom);
    await tab.go('https://app.zoom.us/wc/home');
    await panel.sees(word('reflect_title'));
  });

  it('asks whether the talk is over where the tab left the page of a call that no address ends', async () => {
    const { tab, panel } = await beside(teamsGuest);
    await log(panel, 'at', { ask: 1, tell: 1 });
    await tab.go(teamsElsewhere);
    await panel.sees(word('call_left'));
    await tab.go(teamsGuest);
    await until('waited for the question to go', async () => !(await panel.text()).includes(word('call_left')));
    await tab.go(teamsElsewhere);
    await panel.click('button', word('call_left_no'));
    await until('waited for the question to go', async () => !(await panel.text()).includes(word('call_left')));
    await log(panel, 'a', { ask: 2, tell: 1 });
    await tab.go('https://teams.microsoft.com/free');
    await panel.click('button', word('call_left_yes'));
    await panel.sees(word('reflect_title'));
  });

  it('says at once in another meeting that the talk is tied elsewhere, and is tied there on a press', async () => {
    const { rig, tab: first, panel } = await beside(meet);
    const second = await rig.open(teams);
    await panel.sees(word('switch_line'));
    await panel.click('button', word('switch_leave'));
    await until('waited for the line to go', async () => !(await panel.text()).includes(word('switch_line')));
    await second.close();
    const third = await rig.open(otherMeet);
    await panel.sees(word('switch_line'));
    await panel.click('button', word('switch_same'));
    await until('waited for the line to go', async () => !(await panel.text()).includes(word('switch_line')));
    await first.close();
    await log(panel, 'a', { ask: 1, tell: 0 });
    await third.close();
    await panel.sees(word('reflect_title'));
  });

  it('counts a shortcut in a burst of addresses at once, and judges the burst by its last', async () => {
    const { rig, tab, panel } = await beside(meet);
    // Runs until it is stopped, which happens only after the press is counted.
    await tab.evaluate(() => {
      let n = 0;
      const next = () => history.replaceState(null, '', `?n=${n++}`);
      Object.assign(window, { burst: setInterval(next, 20) });
    });
    await tab.waitFor('eighty addresses', () => Number(new URLSearchParams(location.search).get('n')) > 80);
    await rig.shortcut('ask');
    await counted(panel, { ask: 1, tell: 0 });
    await tab.evaluate(() => {
      clearInterval((window as unknown as { burst: number }).burst);
      for (let n = 0; n < 20; n += 1) history.replaceState(null, '', n % 2 ? '/landing' : '/abc-defg-hij');
      history.replaceState(null, '', '/xyz-abcd-efg');
    });
    await panel.sees(word('reflect_title'));
  });

  it('reaches tabs that were open at install', async () => {
    const { rig, leave } = await settle(kind, { install: false });
    onTestFinished(leave);
    const tab = await rig.open(meet);
    await rig.install();
    const panel = await openPanel(rig, tab);
    await start(panel);
  });

  it('keeps the reflection waiting where no panel saw the end', async () => {
    const { rig, tab, panel } = await beside(meet);
    await log(panel, 'at', { ask: 1, tell: 1 });
    await panel.close();
    await tab.close();
    const page = await rig.page('sidepanel.html');
    await page.sees(word('go_on_closed', '').slice(0, 20));
    expect(await badge(page)).not.toBe('');
    await page.click('button', word('waiting_go'));
    await page.sees(word('reflect_title'));
    await page.click('button', word('reflect_later'));
    await page.click('button', word('waiting_go'));
    await page.click('button', word('reflect_done'));
    await page.spot('button', word('start'));
    await until('waited for the badge to go', async () => (await badge(page)) === '');
  });
});
