// A talk entered afterwards: form, reflection, the table in the region's format, a restored backup, in both browsers.
import { afterEach, describe, expect, it } from 'vitest';
import { erase, restore, saveBackup } from '../support/backupRound';
import { kinds, type Setting, settle, word } from '../support/setting';

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('is added, reflected on, taken along and restored', async () => {
    setting = await settle(kind, { language: 'de-AT' });
    const { rig } = setting;
    const page = await rig.page('log.html', [1280, 800]);
    await page.click('link', word('recall_add'));
    await page.fill('spinbutton', word('recall_length'), '90');
    await page.click('button', word('recall_go'));
    await page.sees(word('recall_fault_future'));
    await page.fill('spinbutton', word('recall_length'), '45');
    await page.fill('combobox', word('log_with'), 'S.');
    await page.click('radio', word('kind_coaching'));
    await page.click('button', word('recall_go'));
    await page.fill('textbox', word('reflect_noticed'), 'On the phone, I mostly listened');
    await page.sees(word('saved'));
    await page.click('button', word('reflect_done'));
    await page.click('link', word('log_talks_title'));
    await page.sees(word('log_reflection_only'));
    expect(await page.text()).toContain(word('log_recalled'));

    await page.click('link', word('take_title'));
    await page.click('button', word('take_csv_save'));
    const { text } = await rig.download(/csv$/);
    expect(text.trim().split('\r\n')[1]).toMatch(/;45;Coaching;S\.;entered afterwards;;;;/);
    await page.choose('combobox', word('take_csv_dialect'), word('take_csv_comma'));
    await page.reload();
    await page.sees(word('take_csv_save'));
    await page.click('button', word('take_csv_save'));
    const { text: chosen } = await rig.download(/csv$/);
    expect(chosen.trim().split('\r\n')[1]).toMatch(/,45,Coaching,S\.,entered afterwards,,,,/);
    const backup = await saveBackup(rig, page);
    expect(backup.text).toContain('"capture":"recalled"');
    await erase(page);
    await restore(page, backup.path);
    await page.click('link', word('log_talks_title'));
    await page.click('link', /^S\./);
    await page.sees('On the phone, I mostly listened');
  });
});
