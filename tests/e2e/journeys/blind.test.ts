// Counts hidden during a talk, guessed at its end, then shown, in both browsers.
import { afterEach, describe, expect, it } from 'vitest';
import type { View } from '../../browsers/view';
import { kinds, type Setting, settle, word } from '../support/setting';

const keyNames = async (panel: View) => (await panel.names('button')).filter((name) => /ASK|TELL/.test(name));

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('a talk is logged blind, guessed, and shows guess and counts side by side', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const page = await rig.page('log.html#/settings', [1280, 800]);
    await page.click('checkbox', word('settings_blind'));
    const panel = await rig.page('sidepanel.html');
    await panel.click('button', word('start'));
    await panel.sees(word('last_none'));
    await panel.press(...'aaat');
    await panel.sees(new RegExp(word('last_blind', '.*')));
    expect((await keyNames(panel)).join()).not.toMatch(/\d/);
    await panel.click('button', word('panel_menu'));
    await panel.click('button', word('panel_logged'));
    await panel.sees(word('blind_marks'));
    await panel.click('button', word('keys_close'));
    await panel.click('button', word('undo'));
    await panel.sees(new RegExp(word('last_blind_undone', '.*')));
    await panel.press('t', 't');
    await panel.sees(new RegExp(word('last_blind', '.*')));

    await panel.click('button', word('panel_stop'));
    await panel.sees(word('guess_what'));
    expect(await panel.text()).not.toContain(word('tally_told'));
    await page.click('link', word('log_talks_title'));
    await page.sees(word('blind_row'));
    await panel.front();
    await panel.fill('spinbutton', word('guess_ask'), '8');
    await panel.fill('spinbutton', word('guess_tell'), '1');
    await panel.click('button', word('guess_see'));
    await panel.sees(word('guess_line', 8, 1));
    expect(await panel.text()).toMatch(/3\s+asked\s+2\s+told/);

    await page.front();
    await page.click('link', /min/);
    await page.sees(word('guess_line', 8, 1));
    expect(await page.text()).toMatch(/3\s+asked\s+2\s+told/);
    await page.click('link', word('take_title'));
    await page.click('button', word('take_csv_save'));
    const { text } = await rig.download(/csv$/);
    expect(text.trim().split('\r\n')[1]).toContain(',3,2,8,1,');
  });
});
