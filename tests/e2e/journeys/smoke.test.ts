// The minimum: the extension loads in the browser, draws its chip on a real address, and its panel opens beside it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindsHere, launch } from '../../browsers/launch';
import type { Rig, Tab } from '../../browsers/rig';
import { type Hosts, serveHosts } from '../../servers/meetingHosts';
import { word } from '../support/setting';

const room = 'https://meet.google.com/abc-defg-hij';

describe.each(kindsHere)('%s', (kind) => {
  let hosts: Hosts;
  let rig: Rig;
  let meeting: Tab;

  beforeAll(async () => {
    hosts = await serveHosts();
    rig = await launch(kind, { proxy: hosts.proxy });
  });
  afterAll(async () => {
    await rig?.close();
    await hosts?.close();
  });

  test('the panel draws in a tab of its own', async () => {
    const page = await rig.page('sidepanel.html', [320, 700]);
    await page.spot('button', word('start'));
    await page.close();
  });

  test('the chip stands in a meeting, clear of its controls', async () => {
    meeting = await rig.open(room);
    await rig.pressChip(meeting, 'close');
    await meeting.reload();
    await expect.poll(() => rig.chip(meeting)).toMatchObject({ text: word('chip_offer') });
    const chip = await rig.chip(meeting);
    const bar = await meeting.evaluate(() => document.querySelector('#bar')?.getBoundingClientRect().top ?? 0);
    expect((chip?.y ?? bar) + (chip?.height ?? 0)).toBeLessThan(bar);
  });

  test('the chip opens the panel, or says what does', async () => {
    await rig.pressChip(meeting);
    if (kind === 'firefox') {
      await expect.poll(async () => (await rig.chip(meeting))?.text).toMatch(/toolbar/);
      expect(await rig.panelIsOpen()).toBe(false);
      await rig.pressToolbar(meeting);
    }
    const panel = await rig.panel();
    await panel.spot('button', word('start'));
    await panel.close();
    await expect.poll(() => rig.panelIsOpen()).toBe(false);
  });

  test('the toolbar button opens and closes the panel', async () => {
    await rig.pressToolbar(meeting);
    await (await rig.panel()).spot('button', word('start'));
    await rig.pressToolbar(meeting);
    await expect.poll(() => rig.panelIsOpen()).toBe(false);
  });

  test('a panel that is loaded again while it is asked something answers, or says that it cannot', async () => {
    await rig.pressToolbar(meeting);
    const panel = await rig.panel();
    const ask = (work: () => unknown) => panel.evaluate(work).catch(() => undefined);
    for (let time = 0; time < 10; time += 1) {
      const asked = [ask(() => void setTimeout(() => location.reload(), 20))];
      for (let n = 0; n < 10; n += 1) {
        asked.push(ask(() => new Promise((next) => setTimeout(next, 50))));
        await new Promise((next) => setTimeout(next, 5));
      }
      // A request that is never answered has no end.
      await Promise.all(asked);
      await panel.spot('button', word('start'));
    }
    await panel.close();
    await expect.poll(() => rig.panelIsOpen()).toBe(false);
  });

  test('nothing but the meeting page was asked for', () => {
    expect(new Set(hosts.requests.map(({ host, path }) => `https://${host}${path}`))).toEqual(new Set([room]));
  });
});
