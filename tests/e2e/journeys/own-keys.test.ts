// A key set of the coach's own: made from another, logged with, edited, and exported as a file, in both browsers.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../browsers/rig';
import { erase } from '../support/backupRound';
import { counts, kinds, type Setting, settle, word } from '../support/setting';

const typed = 'I asked so that they coud think.';
const mended = 'I asked so that they could think.';

/** A talk in a new panel: presses these letters, then expects these counts. */
async function talk(setting: Setting, letters: string, ...wanted: string[]): Promise<void> {
  const panel = await setting.rig.page('sidepanel.html', [360, 700]);
  await panel.click('button', word('start'));
  await counts(
    panel,
    wanted.map((key) => key.replace(/^\d+/, '0')),
  );
  await panel.press(...letters);
  await counts(panel, wanted);
  await panel.click('button', word('keys_what'));
  await panel.sees(/I asked so that they coul?d think/);
  await panel.press('Escape');
  await panel.click('button', word('panel_stop'));
  await panel.click('button', word('reflect_done'));
  await panel.spot('button', word('start'));
  await panel.close();
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let page: Tab;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coachside-'));
    setting = await settle(kind);
    page = await setting.rig.page('log.html', [1100, 760]);
  });
  afterAll(async () => {
    await setting?.leave();
    await rm(folder, { recursive: true, force: true });
  });

  it('a set is made from another one, and the next talk is logged with it', async () => {
    await page.click('link', word('settings_title'));
    await page.click('link', word('keysets_link'));
    await page.click('link', word('keyset_two'));
    await page.click('button', word('keysets_copy'));
    await page.click('button', word('keysets_save'));
    await page.sees(word('keysets_fault_same'));
    await page.fill('textbox', word('keysets_name'), 'Mine');
    await page.fill('textbox', word('keysets_key_name'), 'שאלה');
    await page.fill('textbox', word('keysets_key_definition'), typed);
    await page.choose('combobox', word('keysets_key_letter'), 'J');
    await page.click('radio', word('keysets_same_no'));
    await page.click('button', word('keysets_save'));
    await page.click('button', word('keysets_use'));
    await page.sees(word('keysets_chosen'));
    await talk(setting, 'jjt', '2 שאלה', '1 Tell');
  });

  it('a mended typing error goes on with its figures, and another meaning begins anew', async () => {
    await page.front();
    await page.click('button', word('keysets_change'));
    await page.fill('textbox', word('keysets_key_definition'), mended);
    await page.click('radio', word('keysets_same_yes'));
    await page.click('button', word('keysets_save'));
    await page.sees(word('keysets_joined_otherwise_one', 1));
    await page.sees(word('keysets_chosen'));
    await talk(setting, 'jt', '1 שאלה', '1 Tell');
    await page.front();
    await page.sees(word('log_talks_other', 2));
    await page.sees('3 שאלה');
    await page.click('button', word('keysets_copy'));
    await page.fill('textbox', word('keysets_name'), 'Other');
    await page.click('radio', word('keysets_same_no'));
    await page.click('button', word('keysets_save'));
    await page.sees(word('keysets_joined_none'));
    await page.click('link', word('log_talks_title'));
    await page.sees(/שאלה[\s\S]*שאלה/);
  });

  it('it goes out as a file, and comes in once, looked at first', async () => {
    await page.click('link', word('settings_title'));
    await page.click('link', word('keysets_link'));
    await page.click('link', 'Mine');
    await page.click('button', word('decks_file_save'));
    const saved = await setting.rig.download(/^coachside-keys-.*\.json$/);
    expect(saved.text).not.toMatch(/"(?:stamp|talk|startedAt)"/);
    await erase(page);
    await page.click('link', word('keysets_link'));
    expect(await page.count('link', 'Mine')).toBe(0);
    for (const again of [false, true]) {
      await page.upload(saved.path);
      await page.sees(mended);
      expect((await page.text()).includes(word('keysets_file_known'))).toBe(again);
      await page.click('button', word('keysets_file_keep'));
      await page.click('link', word('keysets_all'));
      await page.spot('link', 'Mine');
    }
    expect(await page.count('link', 'Mine')).toBe(1);
  });

  it('a bad file is refused with the reason, and nothing is kept', async () => {
    const key = { id: 'own-a', letter: 'a', name: '<b>A</b>', definition: 'A.', example: '', nonExample: '' };
    const plain = { format: 'coachside-keys', version: 1, name: 'Bad', means: null, kind: 'count' };
    const files = [
      [{ ...plain, keys: Array(50_000).fill(key) }, word('keysets_file_too_many', '50,000', '6')],
      [{ ...plain, keys: [key, { ...key, id: 'own-b', name: 'B' }] }, word('keysets_fault_twice')],
      [{ ...plain, keys: [{ ...key, name: ' ' }] }, word('keysets_fault_empty')],
      [{ format: 'coachside-deck', version: 1 }, word('keysets_file_not_ours')],
    ] as const;
    for (const [content, reason] of files) {
      const path = join(folder, 'bad.json');
      await writeFile(path, JSON.stringify(content));
      await page.upload(path);
      await page.sees(reason);
    }
    expect(await page.count('button', word('keysets_file_keep'))).toBe(0);
    expect(await page.count('link', 'Bad')).toBe(0);
  });
});
