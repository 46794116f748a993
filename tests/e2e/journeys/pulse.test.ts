// A pulse given as the real file, answered in it by keyboard alone, and imported, in both browsers.
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Rig, Tab } from '../../browsers/rig';
import { faultsOfSight, faultsOfType } from '../checks/looks';
import { tabTo } from '../checks/tabTour';
import { faultsOfSize, violations } from '../checks/viewChecks';
import { saveBackup } from '../support/backupRound';
import { kinds, type Setting, settle, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';

const line = 'More silence, “fewer” <hints>';

/** A talk with Ana, then the page from which to ask her. */
async function askAna(rig: Rig): Promise<Tab> {
  const panel = await rig.page('sidepanel.html');
  await panel.fill('combobox', word('panel_with'), 'Ana');
  await start(panel);
  await panel.click('button', word('panel_stop'));
  await panel.click('button', word('reflect_more'));
  await panel.click('radio', word('thinking_4'));
  await panel.sees(word('saved'));
  await panel.click('button', word('reflect_done'));
  await panel.spot('button', word('start'));
  const page = await rig.page('log.html#/', [1280, 800]);
  await page.click('link', /^Ana/);
  await page.click('link', word('pulse_ask'));
  await page.sees(word('pulse_headline'));
  return page;
}

/** Answers in the file's page by keyboard: 2, nothing, 5, a line, and yes to keeping it. Returns the code it makes. */
async function answer(tab: Tab): Promise<string> {
  await tab.press('Tab', 'ArrowRight', 'ArrowRight', 'Tab', 'Tab', 'ArrowLeft', 'Tab');
  await tab.type(line);
  await tab.press('Tab', 'Space', 'Tab', 'Enter');
  await tab.sees(word('pulse_file_answer_title'));
  await tabTo(tab, 'button', word('pulse_file_copy'));
  await tab.press('Enter');
  await tab.sees(new RegExp(`${word('pulse_file_copied')}|${word('pulse_file_selected')}`));
  return tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#answer textarea')?.value ?? '');
}

/** What the other person has: only the file, opened from their disk. */
async function fileIn(rig: Rig, page: Tab): Promise<Tab> {
  await page.click('button', word('pulse_save'));
  const { path, text } = await rig.download(/^coachside-pulse.*\.html$/);
  expect(text).not.toContain('Ana');
  const tab = await rig.open(pathToFileURL(path).href);
  await tab.sees(word('pulse_file_title'));
  return tab;
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('a pulse is given as a file, answered, returned, shown as a gap, and kept by agreement', async () => {
    setting = await settle(kind);
    const { rig, hosts } = setting;
    const page = await askAna(rig);
    const tab = await fileIn(rig, page);
    expect(await violations(tab)).toEqual([]);
    await tab.size(320, 700);
    expect(await faultsOfSize(tab)).toEqual([]);
    const made = await answer(tab);
    for (const looks of [{ forced: true }, { contrast: true }]) {
      await rig.wear(tab, looks);
      expect(await faultsOfSight(tab), JSON.stringify(looks)).toEqual([]);
    }
    await rig.wear(tab, { font: 24 });
    expect([...(await faultsOfType(tab, 24)), ...(await faultsOfSize(tab))]).toEqual([]);
    await rig.wear(tab, {});
    expect(made).toMatch(/^CP1[0-9A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}\n/);
    const reached = await tab.evaluate(() =>
      fetch('https://meet.google.com/').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect([reached, hosts.requests]).toEqual(['refused', []]);
    await tab.close();

    await page.front();
    await page.click('radio', '4', 0);
    await page.click('radio', '5', 2);
    const [code = ''] = made.split('\n');
    const swapped = code.replace(/-(.)(.)/, (_, a: string, b: string) => (a === b ? `-${a}0` : `-${b}${a}`));
    await page.fill('textbox', word('pulse_paste_field'), swapped);
    await page.click('button', word('pulse_show'));
    await page.sees(word('pulse_fault_mistyped'));
    await page.fill(
      'textbox',
      word('pulse_paste_field'),
      `Hi,\n> ${code.slice(0, 10).toLowerCase()}\n> ${code.slice(10)}\n> ${line}\n\nAna`,
    );
    await page.click('button', word('pulse_show'));
    await page.sees(word('pulse_gap_other', 2, 4, 2));
    await page.sees(word('pulse_neither'));
    await page.sees(word('pulse_same', 5));
    await page.sees(line);
    await page.sees(word('pulse_reflected', word('thinking_4')));
    expect((await allRows(page)).pulses).toEqual([]);

    await page.click('checkbox', word('pulse_agreed'));
    await page.click('button', word('pulse_keep'));
    await page.sees(word('pulse_kept'));
    const { text } = await saveBackup(rig, page);
    expect(text).toContain(`"mine":[4,null,5],"theirs":[2,null,5],"line":${JSON.stringify(line)}`);
    expect(text).not.toContain(code);
    await page.click('link', word('log_talks_title'));
    await page.click('link', /^Ana/);
    await page.sees(word('pulse_gap_other', 2, 4, 2));
  });
});
