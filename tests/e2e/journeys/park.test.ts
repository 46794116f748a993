// Ideas are parked instead of said, get their outcome, and the log counts them, in both browsers.
import { afterEach, describe, expect, it } from 'vitest';
import { erase, restore, saveBackup } from '../support/backupRound';
import { kinds, type Setting, settle, start, word } from '../support/setting';

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
    // An Escape that ends a composition (IME) does not close the field or clear its text.
    await panel.evaluate(() => {
      const ending = { key: 'Escape', bubbles: true, cancelable: true };
      for (const how of [{ isComposing: true }, { keyCode: 229 }])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...ending, ...how }));
    });
    expect(await panel.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('Swap the shifts');
    await panel.press('Enter');
    await panel.sees(word('park_count_one', 1));
    await rig.shortcut('park');
    await panel.sees(word('park_count_other', 2));
    await panel.click('button', word('panel_stop'));
    await panel.click('button', word('reflect_more'));
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
    const backup = await saveBackup(rig, page);
    expect(backup.text).toContain('Swap the shifts');
    await erase(page);
    await restore(page, backup.path);
    await page.click('link', word('log_talks_title'));
    await page.sees(counted);
    await page.click('link', word('search_way'));
    await page.fill('searchbox', word('search_words'), 'SHıFTS swáp');
    await page.sees(word('search_found_one', 1));
    const address = await page.evaluate(() => location.hash);
    expect(address).toBe('#/search');
    await page.click('link', /min/);
    await page.sees(word('ideas_title'));
    await page.evaluate(() => history.back());
    await page.sees(word('search_idea'));
    await page.click('link', /min/);
    await page.sees(word('ideas_title'));
    expect(await page.count('radio', word('outcome_reached'))).toBe(2);
  });
});
