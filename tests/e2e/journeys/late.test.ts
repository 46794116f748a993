// A talk started late: if the coach says so, its start is moved back to when the meeting was opened.
import { afterEach, describe, expect, it } from 'vitest';
import type { Panel, Tab } from '../../browsers/rig';
import { counted, kinds, log, openPanel, type Setting, settle, start, word } from '../support/setting';

const meet = 'https://meet.google.com/abc-defg-hij';
const asked = word('late', '6 min ago');

type Shown = Record<string, { at: number }>;
interface Extension {
  storage: { session: { get(name: string): Promise<{ shown?: Shown }>; set(values: object): Promise<void> } };
}

/** Runs in a page of the extension: makes the opening of the meeting six minutes older. */
async function sixMinutesAgo(): Promise<boolean> {
  const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
  const { session } = (browser ?? chrome).storage;
  const { shown = {} } = await session.get('shown');
  const back = Object.entries(shown).map(([tab, one]) => [tab, { ...one, at: one.at - 6 * 60_000 }]);
  await session.set({ shown: Object.fromEntries(back) });
  return back.length === 1;
}

const gone = (panel: Panel) =>
  panel.waitFor('the question to go', (yes: string) => !document.body.innerText.includes(yes), word('late_yes'));

async function startLate({ rig }: Setting): Promise<{ panel: Panel; page: Tab }> {
  const tab = await rig.open(meet);
  const panel = await openPanel(rig, tab);
  const page = await rig.page('log.html');
  await page.waitFor('the background to have seen the room', sixMinutesAgo);
  await tab.front();
  await start(panel);
  return { panel, page };
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('goes back to when the meeting was opened, and counts as before', async () => {
    setting = await settle(kind);
    const { panel, page } = await startLate(setting);
    await panel.sees(asked);
    await log(panel, 'at', { ask: 1, tell: 1 });
    await panel.click('button', word('late_yes'));
    await panel.sees(/\b06:\d\d\b/);
    await gone(panel);
    await counted(panel, { ask: 1, tell: 1 });
    await panel.click('button', word('panel_stop'));
    await panel.sees(word('reflect_title'));
    await page.front();
    await page.click('link', /^\D*6 min/);
    await page.sees(word('log_unlogged', word('minutes_other', 6)));
  });

  it('stays as it is where the coach says no, and does not ask again', async () => {
    setting = await settle(kind);
    const { panel } = await startLate(setting);
    await panel.sees(asked);
    await panel.click('button', word('late_no'));
    await gone(panel);
    await log(panel, 'a', { ask: 1, tell: 0 });
    expect(await panel.text()).not.toMatch(/\b06:\d\d\b/);
  });
});
