// A talk in four hats with a detail key and the other optional keys, and an article clipped after it: chosen, logged,
// undone, edited, found, backed up and restored, in both browsers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Panel, Tab } from '../../browsers/rig';
import type { View } from '../../browsers/view';
import { articlePages } from '../../servers/articlePages';
import { erase, restore, saveBackup } from '../support/backupRound';
import { askFrom, counts, kinds, openPanel, type Setting, settle, thereAre, word } from '../support/setting';
import { everything } from '../support/storedRows';

const hats = ['coach', 'feedback', 'mentor', 'tell'] as const;

const mend = (hat: (typeof hats)[number]): RegExp =>
  new RegExp(`^${word('marks_change_this', word(`log_mark_${hat}`), '\\d\\d:\\d\\d')}$`);

const gone = (view: View, what: string) =>
  view.waitFor(`"${what}" to go`, (text: string) => !document.body.innerText.includes(text), what);

/** Waits until the keys of the four hats and the detail key show these counts. */
const shows = (panel: View, times: readonly number[], open: number): Promise<unknown> =>
  counts(panel, [...hats.map((hat, at) => `${times[at]} ${word(`key_${hat}`)}`), `${open} ${word('log_mark_open')}`]);

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let page: Tab;
  let panel: Panel;
  beforeAll(async () => {
    setting = await settle(kind);
    page = await setting.rig.page('log.html#/settings', [1100, 760]);
  });
  afterAll(() => setting?.leave());

  it('the keys are chosen for the next talk', async () => {
    await page.click('radio', word('keyset_hats'));
    await page.sees(word('keyset_hats_what'));
    await page.click('checkbox', word('log_mark_open'));
    await page.click('checkbox', word('settings_park'));
    await page.click('checkbox', word('settings_pause'));
    await page.click('radio', word('cue_stage'));
    await page.click('checkbox', word('settings_tell_cue'));
    await page.fill('textbox', word('settings_tell_word'), 'Wait');
    await page.press('Enter');
    const call = await setting.rig.open('https://meet.google.com/abc-defg-hij');
    panel = await openPanel(setting.rig, call);
    await panel.click('button', word('start'));
    await shows(panel, [0, 0, 0, 0], 0);
  });

  it('letters, presses, shortcuts and undo count; the hat that is on is said', async () => {
    await panel.press('h', 'o', 'f', 'm', 't', 't');
    await shows(panel, [1, 1, 1, 2], 1);
    await panel.click('button', /FEEDBACK/);
    await panel.click('button', new RegExp(word('log_mark_open')));
    await shows(panel, [1, 2, 1, 2], 2);
    await panel.spot('button', /FEEDBACK F \d\d:\d\d/);
    await panel.click('button', word('undo'));
    await panel.click('button', word('undo'));
    await shows(panel, [1, 1, 1, 2], 1);
    await panel.spot('button', /TELL T \d\d:\d\d/);
    await setting.rig.shortcut('ask');
    await shows(panel, [2, 1, 1, 2], 1);
    await setting.rig.shortcut('fourth');
    await shows(panel, [2, 1, 1, 3], 1);
  });

  it('a word takes the place of the line after three tells in a row, until one is taken back', async () => {
    await panel.sees(word('cue_stage_open'));
    const key = await panel.spot('button', /TELL/);
    await panel.press('t', 'o', 't');
    await panel.sees('Wait');
    await gone(panel, word('cue_stage_open'));
    expect(await panel.spot('button', /TELL/)).toEqual(key);
    await panel.click('button', word('undo'));
    await panel.sees(word('cue_stage_open'));
    await gone(panel, 'Wait');
    await panel.click('button', word('undo'));
    await panel.click('button', word('undo'));
    await shows(panel, [2, 1, 1, 3], 1);
  });

  it('says which hat it was at a press', async () => {
    await panel.click('button', word('which_title'));
    await panel.sees(word('which_forgot'));
    await panel.press('Escape');
  });

  it('offers the way from feedback to their view, once feedback was given', async () => {
    await panel.click('button', word('panel_menu'));
    await panel.click('button', word('card_bridge'));
    await panel.sees('How does what I described match what you saw?');
  });

  it('pauses are held, ideas parked, marks mended, a stretch said to be missed', async () => {
    for (const end of [word('pause_they'), word('pause_me')]) {
      await panel.press('q');
      await panel.click('button', end);
      await gone(panel, end);
    }
    await panel.press('p');
    await panel.spot('textbox', word('park_words'));
    await panel.type('Swap the shifts');
    await panel.press('Enter');
    await panel.sees(word('park_count_one', 1));
    await panel.click('button', word('panel_menu'));
    await panel.click('button', word('panel_logged'));
    await panel.click('button', mend('coach'));
    await panel.click('radio', word('log_mark_mentor'));
    await panel.click('button', word('marks_save'));
    await thereAre(panel, 2, 'button', mend('mentor'));
    await panel.click('button', mend('tell'));
    await panel.click('button', word('marks_remove'));
    await thereAre(panel, 2, 'button', mend('tell'));
    await panel.click('button', word('gaps_add'));
    await panel.click('button', word('gaps_go'));
    await panel.sees(word('gaps_line_other', 10, '00:00'));
    await panel.click('button', word('keys_close'));
    await shows(panel, [1, 1, 2, 2], 1);
  });

  it('a choice made meanwhile and a panel opened anew change nothing of a talk that goes on', async () => {
    await page.front();
    await page.click('radio', word('keyset_two'));
    const other = await setting.rig.page('sidepanel.html');
    await shows(other, [1, 1, 2, 2], 1);
    await other.click('button', word('panel_stop'));
    await other.sees(word('log_mark_mentor'));
    await other.click('button', word('reflect_more'));
    await other.click('radio', word('outcome_reached'));
    await other.click('button', word('reflect_done'));
    await other.spot('button', word('start'));
    await other.close();
  });

  it('is in the backup with its set, its ideas and a clipped article, and comes back from it without loss', async () => {
    // The open practice log shows the article.
    page = await askFrom(setting.rig, `${articlePages}/en-silence.html`, word('reading_open'));
    await page.click('checkbox', 'What am I hoping to hear?');
    await page.click('checkbox', word('reading_article'));
    await page.click('button', word('reading_keep'));
    await page.sees(word('reading_kept_one', 1));
    const before = await everything(page);
    const filled = ['conversations', 'marks', 'deals', 'reflections', 'settings', 'tombstones'];
    const switchedOn = ['pauses', 'ideas', 'gaps', 'decks', 'cards', 'readings'];
    for (const table of [...filled, ...switchedOn]) expect(before[table], table).not.toEqual([]);
    const first = await saveBackup(setting.rig, page);
    const keys = first.rows.flatMap(({ table, row }) => (table === 'marks' ? (row.key ?? []) : []));
    expect(keys.sort()).toEqual(['coach', 'feedback', 'mentor', 'mentor', 'open', 'tell', 'tell']);
    const talk = first.rows.find(({ table }) => table === 'conversations')?.row;
    expect(Object.keys(talk?.summary?.open ?? {})).toEqual([...hats]);
    await erase(page);
    const blank = await everything(page);
    for (const table of Object.keys(before)) expect(blank[table], table).toEqual([]);
    await restore(page, first.path);
    expect(await everything(page)).toEqual(before);
    expect((await saveBackup(setting.rig, page)).rows).toEqual(first.rows);
    await page.click('link', word('log_talks_title'));
    await page.sees(word('log_mark_mentor'));
  });
});
