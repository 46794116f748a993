// The demo's script: what its coach does, step by step.
import type { Download, Panel, Rig, Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import type { View } from '../../browsers/view';
import { english as t } from '../../setup/englishWords';

export interface Scene {
  rig: Rig;
  /** The address of the practice meeting. */
  room: string;
  /** Prints what has been done and takes a picture of it. */
  shot(sentence: string, name: string, view: View): Promise<void>;
  /** Prints what was exported and saves it. */
  keep(sentence: string, download: Download): Promise<void>;
}

async function openPanel({ rig, room, shot }: Scene): Promise<Panel> {
  const tab = await rig.open(room);
  await until('waited for the chip', () => rig.chip(tab));
  await shot('A call has begun; the chip offers to coach it', 'meeting', tab);
  await rig.pressChip(tab);
  if (rig.kind === 'firefox') await rig.pressToolbar(tab);
  const panel = await rig.panel();
  await panel.spot('button', t('start'));
  return panel;
}

/** Chooses one of several and waits until it shows. */
async function pick(panel: Panel, name: string): Promise<void> {
  await panel.click('radio', name);
  const shown = (label: string) =>
    [...document.querySelectorAll<HTMLInputElement>(':checked')].some((one) => one.labels?.[0]?.innerText === label);
  await panel.waitFor(`${name} to be chosen`, shown, name);
}

/** The question shown. */
const question = (): string => document.querySelector('[aria-live]')?.textContent ?? '';

/** Presses a button and waits for another question. */
async function another(panel: Panel, button: string): Promise<void> {
  const before = await panel.evaluate(question);
  await panel.click('button', button);
  await until('waited for another question', async () => (await panel.evaluate(question)) !== before);
}

async function prepare(panel: Panel, { shot }: Scene): Promise<void> {
  await shot('The panel is open beside it: nothing has to be filled in', 'prepare', panel);
  await panel.fill('combobox', t('panel_with'), 'S.');
  await pick(panel, t('kind_one_on_one'));
  await pick(panel, t('minutes_other', '30'));
  // Appears above the question once a person is named.
  await panel.spot('button', t('ahead_copy'));
  await another(panel, t('panel_another'));
  await shot('With S., a one-on-one of half an hour, another opening question', 'prepared', panel);
  await panel.click('button', t('start'));
  await panel.spot('button', /^0 ASK/);
  await shot('Started', 'started', panel);
}

async function converse(panel: Panel, { shot }: Scene): Promise<void> {
  const tap = async (key: 'ASK' | 'TELL', count: number) => {
    await panel.click('button', new RegExp(`^\\d+ ${key}`));
    await panel.spot('button', new RegExp(`^${count} ${key}`));
  };
  await panel.click('button', t('card_used'));
  await tap('ASK', 1);
  await tap('TELL', 1);
  await tap('TELL', 2);
  await shot('The opening question asked; one ask, two tells', 'first-turns', panel);
  await panel.click('button', t('undo'));
  await panel.spot('button', /^1 TELL/);
  await shot('The last tell undone', 'undone', panel);
  await another(panel, t('card_next'));
  await panel.click('button', t('stage_explore'));
  await another(panel, t('card_next'));
  await panel.click('button', t('card_pin'));
  for (let count = 2; count <= 7; count += 1) await tap('ASK', count);
  for (let count = 2; count <= 3; count += 1) await tap('TELL', count);
  await shot('A question of the next stage, pinned; ten turns logged, so a share is shown', 'ten-turns', panel);
  await panel.click('button', t('keys_what'));
  await panel.sees(t('keys_tell_means'));
  await shot('What counts as ask and tell, one press away', 'definitions', panel);
  await panel.click('button', t('keys_close'));
}

async function reflect(panel: Panel, { shot }: Scene): Promise<void> {
  await panel.click('button', t('panel_stop'));
  await panel.spot('textbox', t('reflect_noticed'));
  await shot('Stopped: the reflection, three things first', 'reflect', panel);
  await panel.fill('textbox', t('reflect_noticed'), 'After the second silence they named the rota themselves.');
  await panel.fill('textbox', t('plan_when'), 'they bring me a problem');
  await panel.fill('textbox', t('plan_instead'), 'advising');
  await panel.fill('textbox', t('plan_will'), 'ask what they have tried');
  await panel.fill('textbox', t('reflect_their_step'), 'Talk to the night team');
  await panel.sees(t('saved'));
  await shot('Written, and saved as it was typed', 'reflected', panel);
  await panel.click('button', t('reflect_more'));
  await pick(panel, t('mode_coach'));
  await shot('The rest, under More', 'reflect-more', panel);
  await panel.click('button', t('reflect_done'));
  await panel.spot('button', t('start'));
}

async function exportLog(log: Tab, { rig, shot, keep }: Scene): Promise<void> {
  await log.click('link', t('take_title'));
  await log.click('button', t('take_backup_save'));
  const backup = await rig.download(/\.jsonl$/);
  await log.click('button', t('take_csv_save'));
  const table = await rig.download(/\.csv$/);
  await shot('Taken along: a backup and a table', 'take-along', log);
  await keep('The backup, everything in one file', backup);
  await keep('The table, one row a talk', table);
}

export async function scenes(scene: Scene): Promise<void> {
  const { rig, shot } = scene;
  const panel = await openPanel(scene);
  await prepare(panel, scene);
  await converse(panel, scene);
  await reflect(panel, scene);
  await shot('Done: ready for the next talk', 'done', panel);
  await panel.click('button', t('panel_log'));
  const log = await rig.tab('/log.html');
  await log.size(1280, 800);
  await log.sees('S.');
  await shot('The practice log, in a tab of its own', 'log', log);
  await log.click('link', /S\./);
  await log.sees('After the second silence');
  await shot('The page of this talk', 'log-talk', log);
  await exportLog(log, scene);
  await rig.scheme('dark');
  await shot('The same in the dark', 'dark-log', log);
  await shot('And the panel', 'dark-panel', panel);
}
