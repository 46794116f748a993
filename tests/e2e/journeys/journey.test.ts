// One real conversation, from the chip to an exported log and its restore, on each required service, in both browsers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Panel, Tab } from '../../browsers/rig';
import { erase, restore, saveBackup } from '../support/backupRound';
import { counted, kinds, log, openPanel, type Setting, settle, start, word } from '../support/setting';

const services = [
  ['Google Meet', 'https://meet.google.com/abc-defg-hij'],
  ['Zoom', 'https://app.zoom.us/wc/12345678901/join'],
  ['Teams', 'https://teams.microsoft.com/v2/'],
] as const;

const alias = '"S.", =1+1 😀 שלום';
const noticed = 'After the second silence, they named it:\n"the rota" — then a, b and =SUM(A1)';

async function converse(panel: Panel): Promise<void> {
  await panel.fill('combobox', word('panel_with'), alias);
  await panel.click('radio', word('kind_one_on_one'));
  await panel.click('radio', word('minutes_other', 30));
  await start(panel);
  await log(panel, 'aatataatat', { ask: 6, tell: 4 });
  await panel.sees(word('share_other', 10, 6));
  for (const key of [/ASK/, /TELL/, /ASK/, /ASK/, /TELL/]) await panel.click('button', key);
  await counted(panel, { ask: 9, tell: 6 });
  await log(panel, 'ataataataataata', { ask: 19, tell: 11 });
  for (let taken = 0; taken < 3; taken += 1) await panel.click('button', word('undo'));
  await counted(panel, { ask: 17, tell: 10 });
}

const question = (panel: Panel): Promise<string> =>
  panel.evaluate(() => document.querySelector('h2[aria-live]')?.textContent ?? '');

async function askFromCards(panel: Panel): Promise<void> {
  const shown = [await question(panel)];
  for (let n = 0; n < 3; n += 1) {
    await panel.click('button', word('card_next'));
    await panel.waitFor(
      'another question',
      (known: string[]) => {
        const text = document.querySelector('h2[aria-live]')?.textContent ?? '';
        return text !== '' && !known.includes(text);
      },
      shown,
    );
    shown.push(await question(panel));
  }
  expect(new Set(shown).size).toBe(4);
  await panel.click('button', word('card_used'));
  await panel.click('button', word('card_back'));
  await panel.waitFor(
    'the question before',
    (before: string) => document.querySelector('h2[aria-live]')?.textContent === before,
    shown[2] ?? '',
  );
}

async function reflect(panel: Panel): Promise<void> {
  await panel.sees(word('reflect_title'));
  await panel.fill('textbox', word('reflect_noticed'), noticed.replace('\n', ' '));
  await panel.fill('textbox', word('plan_when'), 'they bring me a problem');
  await panel.fill('textbox', word('plan_instead'), 'advising');
  await panel.fill('textbox', word('plan_will'), 'ask what they have tried');
  await panel.fill('textbox', word('reflect_their_step'), 'Talk to the night team');
  await panel.sees(word('saved'));
  await panel.click('button', word('reflect_done'));
  await panel.spot('button', word('start'));
}

async function eraseAll(page: Tab): Promise<void> {
  await erase(page);
  await page.click('link', word('log_talks_title'));
  await page.sees(word('log_empty_title'));
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await settle(kind);
  });
  afterAll(() => setting?.leave());

  it.each(services)('goes from the chip on %s to a restored log', async (_, address) => {
    const { rig } = setting;
    const tab = await rig.open(address);
    const panel = await openPanel(rig, tab);
    await converse(panel);
    await askFromCards(panel);
    await tab.close();
    await reflect(panel);

    const page = await rig.page('log.html', [1280, 800]);
    await page.sees(alias);
    await page.sees('17');
    const first = await saveBackup(rig, page);
    expect(first.rows.filter(({ table }) => table === 'marks')).toHaveLength(27);
    await eraseAll(page);
    await restore(page, first.path);
    const again = await saveBackup(rig, page);
    expect(again.rows).toEqual(first.rows);
    await eraseAll(page);
    await page.close();
  });
});
