// Ideas are parked instead of said, get their outcome, and the log counts them, in both browsers.
import { afterEach, describe, expect, it } from 'vitest';
import { kinds, type Setting, settle, start, word } from './setting';

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('an idea is parked by letter and by shortcut, judged, counted, backed up and restored', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const page = await rig.page('log.html#/settings', [1280, 800]);
    await page.click('checkbox', word('settings_park'));
    const panel = await rig.page('sidepanel.html');
    await start(panel);
    await panel.sees(word('park_it'));
    await panel.press('p');
    await panel.spot('textbox', word('park_words'));
    await panel.type('Swap the shifts');
    await panel.press('Enter');
    await panel.sees(word('park_count_one', 1));
    await rig.shortcut('park');
    await panel.sees(word('park_count_other', 2));
    await panel.click('button', word('panel_stop'));
    await panel.sees(word('idea_outcome'));
    await panel.click('radio', word('outcome_reached'), 0);
    await panel.click('radio', word('outcome_next_time'), 1);
    await panel.sees(word('saved'));
    await panel.click('button', word('reflect_done'));
    await panel.sees(word('start'));

    const counted = word('evidence_other', 2);
    await page.front();
    await page.click('link', word('log_talks_title'));
    await page.sees(counted);
    await page.sees(word('evidence_part', word('outcome_reached'), 1));
    await page.click('link', word('take_title'));
    await page.click('button', word('take_backup_save'));
    const backup = await rig.download(/jsonl$/);
    expect(backup.text).toContain('Swap the shifts');
    await page.click('link', word('settings_title'));
    await page.click('button', word('settings_erase_ask'));
    await page.click('checkbox', word('erase_sure'));
    await page.click('button', word('erase_go'));
    await page.sees(word('settings_erased'));
    await page.click('link', word('take_title'));
    await page.upload(backup.path);
    await page.click('button', word('take_over'));
    await page.sees(word('take_restored'));
    await page.click('link', word('log_talks_title'));
    await page.sees(counted);
    await page.click('link', /min/);
    await page.sees(word('ideas_title'));
    expect(await page.count('radio', word('outcome_reached'))).toBe(2);
  });
});
