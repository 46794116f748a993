// A talk entered afterwards: from the form to its reflection, the table and a restored backup, in both browsers.
import { afterEach, describe, expect, it } from 'vitest';
import { kinds, type Setting, settle, word } from './setting';

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('is added, reflected on, taken along and restored', async () => {
    setting = await settle(kind);
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
    expect(text.trim().split('\r\n')[1]).toMatch(/,45,Coaching,S\.,entered afterwards,,,,/);
    await page.click('button', word('take_backup_save'));
    const backup = await rig.download(/jsonl$/);
    expect(backup.text).toContain('"capture":"recalled"');
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
    await page.click('link', /^S\./);
    await page.sees('On the phone, I mostly listened');
  });
});
