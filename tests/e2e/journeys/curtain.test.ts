// The curtain: every surface hides all text, keys still log, and everything comes back, in both browsers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Panel, Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import { counted, kinds, log as logMarks, openPanel, type Setting, settle, start, word } from '../support/setting';

const alias = 'Rosalind';

declare const chrome: { action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> } };

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let call: Tab;
  let panel: Panel;
  let log: Tab;
  const badge = () => log.evaluate(() => chrome.action.getBadgeText({}));
  const texts = async () =>
    (await Promise.all([panel.text(), log.text()])).map((text) => text.replace(/\s+/g, ' ').trim());
  const face = `${word('short_name')} ${word('curtain_lift')}`;

  beforeAll(async () => {
    setting = await settle(kind);
    const { rig } = setting;
    log = await rig.page('log.html#/', [1100, 760]);
    call = await rig.open('https://meet.google.com/abc-defg-hij');
    panel = await openPanel(rig, call);
    await panel.fill('combobox', word('panel_with'), alias);
    await start(panel);
    await logMarks(panel, 'aat', { ask: 2, tell: 1 });
  });
  afterAll(() => setting?.leave());

  it('names nobody during a talk unless the coach says so', async () => {
    expect(await panel.text()).not.toContain(alias);
    await log.go(`${setting.rig.origin}/log.html#/settings`);
    await log.click('checkbox', word('settings_names'));
    await panel.sees(alias);
  });

  it('hides everything at one key, while shortcuts still log', async () => {
    const { rig } = setting;
    await rig.shortcut('curtain');
    await until('waited for the neutral face', async () => (await texts()).every((text) => text === face));
    await until('waited for the badge to go', async () => (await badge()) === '');
    expect(await log.evaluate(() => document.title)).toBe(word('short_name'));
    await rig.shortcut('ask');
    await until('waited for a sign that says nothing', async () => (await badge()) === '·');
    expect(await log.evaluate(() => chrome.action.getTitle({}))).toBe(word('action_title'));
    expect(await texts()).toEqual([face, face]);
  });

  it('is lifted by a press, and what was logged is there', async () => {
    await panel.click('button', word('curtain_lift'));
    await counted(panel, { ask: 3, tell: 1 });
    await log.sees(word('settings_seen'));
  });

  it('comes by the letter C and goes by it, and by the menu; what is typed and not stored outlasts it', async () => {
    const slide = word('ask_stuck_slide_line', 'When it is late');
    await log.go(`${setting.rig.origin}/log.html#/ask`);
    await log.fill('textbox', word('ask_stuck_slide'), 'When it is late');
    await log.sees(slide);
    await panel.press('c');
    await panel.sees(word('curtain_lift'));
    await panel.press('a', 'c');
    await counted(panel, { ask: 3, tell: 1 });
    await panel.click('button', word('panel_menu'));
    await panel.click('button', word('panel_curtain'));
    await panel.sees(word('curtain_lift'));
    await log.click('button', word('curtain_lift'));
    await log.sees(slide);
    await counted(panel, { ask: 3, tell: 1 });
  });
});
