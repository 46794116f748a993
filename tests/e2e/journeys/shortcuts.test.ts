// The browser's shortcuts, which work while the call has the focus and the background sleeps, in both browsers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Panel, Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import { badge, badgeSays } from '../support/badgeText';
import { counted, kinds, openPanel, type Setting, settle, word } from '../support/setting';
import { allRows } from '../support/storedRows';

declare const chrome: { storage: { session: Session } };

interface Session {
  get(names: null): Promise<object>;
  set(values: object): Promise<void>;
}

/** Leaves what a shortcut leaves when its ASK could not be stored. */
async function keepAsk(page: Tab): Promise<void> {
  const live = (await allRows(page)).conversations?.find(({ status }) => status === 'live');
  await page.evaluate(async (conversationId) => {
    const { session } = chrome.storage;
    await session.set({ 'unsaved/kept': { id: 'kept', conversationId, key: 'ask', at: Date.now() } });
  }, String(live?.id));
}

const keptNames = (page: Tab) =>
  page.evaluate(async () => {
    const { session } = chrome.storage;
    return Object.keys(await session.get(null)).filter((name) => name.startsWith('unsaved/'));
  });

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let call: Tab;
  let panel: Panel;
  let log: Tab;
  const says = (text: string, title: string) => badgeSays(log, text, title);

  beforeAll(async () => {
    setting = await settle(kind);
    const { rig } = setting;
    log = await rig.page('log.html#/settings', [1100, 760]);
    call = await rig.open('https://meet.google.com/abc-defg-hij');
    panel = await openPanel(rig, call);
    await panel.spot('button', word('start'));
    await call.front();
  });
  afterAll(() => setting?.leave());

  it('do nothing but say so while nothing is live', async () => {
    const { rig } = setting;
    for (const name of ['ask', 'tell', 'undo', 'next']) {
      await rig.shortcut(name);
      await says('–', word('glance_idle'));
      await says('', word('action_title'));
    }
    await panel.spot('button', word('start'));
  });

  it('start, log and take back while the background sleeps before each press', async () => {
    const { rig } = setting;
    await rig.sleepBackground();
    await rig.shortcut('start-stop');
    await counted(panel, { ask: 0, tell: 0 });
    await says('●', word('action_live'));
    await rig.sleepBackground();
    await rig.shortcut('ask');
    await counted(panel, { ask: 1, tell: 0 });
    await says('A1', word('glance_logged', word('log_mark_ask')));
    await panel.sees(word('log_mark_ask'));
    await rig.shortcut('tell');
    await rig.shortcut('tell');
    await counted(panel, { ask: 1, tell: 2 });
    await says('T2', word('glance_logged', word('log_mark_tell')));
    await rig.shortcut('undo');
    await counted(panel, { ask: 1, tell: 1 });
    await says('−T', word('glance_undone', word('log_mark_tell')));
    await says('●', word('action_live'));
  });

  it('left unsaved are stored once, by the panel or the background that wakes', async () => {
    const { rig } = setting;
    await rig.sleepBackground();
    await keepAsk(log);
    await rig.shortcut('next');
    await counted(panel, { ask: 2, tell: 1 });
    await until('waited for nothing to be kept', async () => (await keptNames(log)).length === 0);
    await rig.shortcut('undo');
    await says('−A', word('glance_undone', word('log_mark_ask')));
    await counted(panel, { ask: 1, tell: 1 });
    await says('●', word('action_live'));
  });

  it('show the next question', async () => {
    const { rig } = setting;
    const question = () => panel.evaluate(() => document.querySelector('h2[aria-live]')?.textContent ?? '');
    const before = await question();
    await rig.shortcut('next');
    await until('waited for another question', async () => (await question()) !== before);
    await says('»', word('glance_next'));
  });

  it('stop; the reflection comes and waits in the badge', async () => {
    await setting.rig.shortcut('start-stop');
    await panel.sees(word('reflect_title'));
    await says('…', word('action_waiting'));
  });

  it('started beside the tab in front: closing it ends the talk', async () => {
    const { rig } = setting;
    await panel.click('button', word('reflect_done'));
    await call.front();
    await rig.shortcut('start-stop');
    await counted(panel, { ask: 0, tell: 0 });
    await says('●', word('action_live'));
    await call.close();
    await panel.sees(word('reflect_title'));
    await panel.sees(word('go_on'));
  });

  // Firefox's driver cannot reach its background.
  it.runIf(kind === 'chromium')('say so where nothing can be read or stored', async () => {
    const { rig } = setting;
    const running = () =>
      log.page
        .browser()
        .targets()
        .find((one) => one.type() === 'service_worker');
    const worker = await (await until('waited for the background', running)).worker();
    await worker?.evaluate(() => {
      IDBTransaction.prototype.objectStore = () => {
        throw new DOMException('gone', 'UnknownError');
      };
    });
    await rig.shortcut('ask');
    await says('!', word('glance_failed'));
    await rig.sleepBackground();
  });

  it('left unsaved are stored by a background that wakes for something else, where no panel is open', async () => {
    const { rig } = setting;
    await panel.close();
    // Wait until the previous talk's badge is gone: it reads the same as the one expected next.
    const isOver = async () => (await badge(log)).title !== word('action_live');
    await until('waited for the talk before to be over', isOver);
    await rig.shortcut('start-stop');
    await says('●', word('action_live'));
    await rig.sleepBackground();
    await keepAsk(log);
    await (await rig.open('https://meet.google.com/landing')).close();
    await until('waited for nothing to be kept', async () => (await keptNames(log)).length === 0);
    const page = await rig.page('sidepanel.html');
    await counted(page, { ask: 1, tell: 0 });
    await page.close();
  });

  it('are listed in Settings as they are really bound', async () => {
    await log.front();
    const rows = () => log.evaluate(() => [...document.querySelectorAll('dl > div')].map((row) => row.textContent));
    await until('waited for the list', async () => (await rows()).length >= 6);
    const listed = await rows();
    for (const [name, key] of [
      ['command_open', '1'],
      ['command_start_stop', '2'],
      ['command_ask', '3'],
      ['command_tell', '4'],
    ] as const)
      expect(listed).toContain(`${word(name)}Alt+Shift+${key}`);
    for (const name of ['command_undo', 'command_next'] as const)
      expect(listed).toContain(word(name) + word('shortcuts_unset'));
    await log.click('button', word('shortcuts_change'));
    await setting.rig.tab(kind === 'chromium' ? 'chrome://extensions/shortcuts' : 'about:addons');
  });
});
