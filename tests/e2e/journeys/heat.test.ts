// How heated a talk was and why: tapped in the panel, read and changed in the log, exported and restored.
import { afterEach, describe, expect, it } from 'vitest';
import { erase, restore, saveBackup } from '../support/backupRound';
import { kinds, type Setting, settle, start, word } from '../support/setting';

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('is tapped, read, changed, taken along and restored', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const panel = await rig.page('sidepanel.html');
    await start(panel);
    await panel.click('button', word('panel_stop'));
    await panel.sees(word('reflect_title'));
    await panel.click('button', word('reflect_more'));
    await panel.click('radio', word('heat_hot'));
    await panel.click('checkbox', word('context_deadline'));
    await panel.click('checkbox', word('context_new_person'));
    await panel.sees(word('saved'));
    await panel.click('button', word('reflect_done'));
    await panel.sees(word('start'));

    const page = await rig.page('log.html', [1280, 800]);
    await page.click('link', /min/);
    await page.sees(word('heat_hot'));
    await page.sees(`${word('context_deadline')}, ${word('context_new_person')}`);
    await page.click('button', word('log_reflection_edit'));
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await page.click('radio', word('heat_busy'));
    await page.sees(word('saved'));
    await page.click('link', word('take_title'));
    await page.click('button', word('take_csv_save'));
    const { text } = await rig.download(/csv$/);
    expect(text).toContain(`,${word('heat_busy')},"${word('context_deadline')}; ${word('context_new_person')}",`);
    const backup = await saveBackup(rig, page);
    await erase(page);
    await restore(page, backup.path);
    await page.click('link', word('log_talks_title'));
    await page.click('link', /min/);
    await page.sees(word('heat_busy'));
  });
});
