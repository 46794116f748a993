// People in the log: renamed, merged, saved as a file, deleted without a trace, in both browsers.
import { afterEach, describe, expect, it } from 'vitest';
import type { Rig, Tab } from '../../browsers/rig';
import { saveBackup } from '../support/backupRound';
import { kinds, log, type Setting, settle, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';

const ana = 'Ana-zzq';
const anna = 'Anna-zzq';
const other = 'A. K-zzq';
const said = { one: 'zzq: the roster is the worry', two: 'zzq: calmer', wants: 'zzq: to lead the shift' };

/** One talk with a person: an ask, a tell, and what was noticed. */
async function talkWith(panel: Tab, alias: string, noticed: string): Promise<void> {
  await panel.fill('combobox', word('panel_with'), alias);
  await start(panel);
  await log(panel, 'at', { ask: 1, tell: 1 });
  await panel.click('button', word('panel_stop'));
  await panel.fill('textbox', word('reflect_noticed'), noticed);
  await panel.fill('textbox', word('reflect_their_step'), noticed);
  await panel.sees(word('saved'));
  await panel.click('button', word('reflect_done'));
  await panel.sees(word('start'));
}

/** Everything the extension has stored: each table, and what the browser stores for it. */
async function allThatIsKept(page: Tab): Promise<string> {
  const areas = await page.evaluate(async () => {
    type Area = { get(): Promise<unknown> };
    type Storage = { storage: { local: Area; session: Area } };
    const { browser, chrome } = globalThis as unknown as { browser?: Storage; chrome: Storage };
    const { local, session } = (browser ?? chrome).storage;
    return [await local.get(), await session.get(), { ...localStorage }, { ...sessionStorage }];
  });
  return JSON.stringify([await allRows(page), areas]);
}

const csv = async (rig: Rig, page: Tab): Promise<string> => {
  await page.click('link', word('take_title'));
  await page.click('button', word('take_csv_save'));
  return (await rig.download(/csv$/)).text;
};

const open = async (page: Tab, alias: string): Promise<void> => {
  await page.click('link', word('people_title'));
  await page.click('link', alias);
  await page.sees(word('person_wants'));
};

async function rename(page: Tab): Promise<void> {
  await open(page, ana);
  await page.fill('textbox', word('person_alias'), 'Ben');
  await page.press('Enter');
  await page.sees(word('person_alias_taken'));
  await page.fill('textbox', word('person_alias'), anna);
  await page.press('Enter');
  await page.waitFor('the new alias', (alias: string) => document.querySelector('h1')?.textContent === alias, anna);
  await page.click('radio', word('relation_report'));
  await page.fill('textbox', word('person_wants'), said.wants);
  await page.sees(word('saved'));
}

async function merge(page: Tab): Promise<void> {
  await page.click('button', word('merge_title'));
  await page.fill('combobox', word('merge_who'), other);
  await page.click('radio', anna);
  await page.click('button', word('merge_go'));
  await page.sees(word('merge_done'));
  await page.sees(word('log_talks_other', 3));
  expect(await page.text()).toContain(word('person_mix_talks_other', 3));
}

async function saveAndForget(rig: Rig, page: Tab): Promise<string> {
  await page.click('button', word('person_file'));
  const file = await rig.download(/^coachside-person-.*\.jsonl$/);
  for (const text of [anna, said.one, said.two, said.wants]) expect(file.text).toContain(text);
  expect(file.text).not.toContain('Ben');
  await page.click('button', word('person_delete'));
  await page.sees(word('take_conversations_other', 3));
  await page.sees(word('take_marks_other', 6));
  await page.click('checkbox', word('forget_sure'));
  await page.click('button', word('forget_go'));
  await page.sees(word('forget_done'));
  return file.path;
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('talks gather under an alias, which is renamed, merged, saved, and deleted without a trace', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const panel = await rig.page('sidepanel.html');
    await talkWith(panel, ana, said.one);
    await talkWith(panel, ana.toLowerCase(), said.two);
    await talkWith(panel, other, said.two);
    await talkWith(panel, 'Ben', 'Ben was calm');
    const page = await rig.page('log.html#/', [1280, 800]);
    await page.click('link', new RegExp(`^${ana}`));
    await page.click('link', ana);
    await page.sees(word('person_wants'));
    const list = await rig.page('log.html#/commitments', [900, 900]);
    await list.sees(ana);
    await rename(page);
    await list.sees(anna);
    await list.close();
    await merge(page);
    const file = await saveAndForget(rig, page);

    const nothingLeft = async () => {
      const backup = await saveBackup(rig, page);
      for (const kept of [await allThatIsKept(page), backup.text, await csv(rig, page)]) {
        expect(kept).not.toContain('zzq');
        expect(kept).toContain('Ben was calm');
      }
    };
    await nothingLeft();
    await page.click('link', word('take_title'));
    await page.upload(file);
    await page.sees(word('take_nothing_new'));
    await page.click('button', word('log_close'));
    await nothingLeft();
    await page.click('link', word('people_title'));
    await page.sees(word('people_headline_one', 1));
  });
});
