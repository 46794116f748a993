// Without a mouse: every view toured by Tab, and one whole conversation from Start to a backup, in both browsers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { inPage } from '../../browsers/locate';
import type { Tab } from '../../browsers/rig';
import { tabTo, tabTour } from '../checks/tabTour';
import { keysetScenes } from '../scenes/keySetScenes';
import { logScenes } from '../scenes/logScenes';
import { panelScenes } from '../scenes/panelScenes';
import { setScene, settleStage } from '../support/seedDatabase';
import { counted, kinds, type Setting, word } from '../support/setting';

declare const allOf: typeof inPage.allOf;
declare const nameOf: typeof inPage.nameOf;

const checked = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => [...document.querySelectorAll('input:checked')].map((one) => nameOf(one)));
const question = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('h2[aria-live]')?.textContent ?? '');
const otherQuestion = (tab: Tab, known: string): Promise<unknown> =>
  tab.waitFor('another question', (old: string) => document.querySelector('h2[aria-live]')?.textContent !== old, known);
const hasState = (tab: Tab, name: string, attribute: string, value: string): Promise<unknown> =>
  tab.waitFor(
    `${name} to be ${attribute}`,
    (text: string, key: string, wanted: string) => allOf('button', text)[0]?.getAttribute(key) === wanted,
    name,
    attribute,
    value,
  );

/** Waits until a screen's heading has the focus. */
const arrived = (tab: Tab, title: string): Promise<unknown> =>
  tab.waitFor(
    `${title} to have the focus`,
    (text: string) => document.activeElement?.tagName === 'H1' && document.activeElement.textContent === text,
    title,
  );

/** Goes to an element by Tab and presses a key on it. */
async function press(tab: Tab, role: string, name: string | RegExp, ...keys: string[]): Promise<void> {
  await tabTo(tab, role, name);
  await tab.press(...keys);
}

async function prepare(tab: Tab): Promise<void> {
  await press(tab, 'combobox', word('panel_with'));
  await tab.type('S.');
  await press(tab, 'radio', word('kind_one_on_one'), 'Space', 'ArrowRight');
  expect(await checked(tab)).toEqual([word('kind_coaching')]);
  await tab.press('Backspace');
  await tab.waitFor('no kind', () => document.querySelector('input:checked') === null);
  await press(tab, 'radio', word('minutes_other', 15), 'Space', 'ArrowRight', 'ArrowLeft', 'ArrowRight');
  expect(await checked(tab)).toEqual([word('minutes_other', 30)]);
  await press(tab, 'button', word('panel_another'), 'Enter');
  await press(tab, 'button', word('start'), 'Enter');
  await counted(tab, { ask: 0, tell: 0 });
  await arrived(tab, word('panel_talk'));
  await tab.press('Space', 'Enter');
  await counted(tab, { ask: 0, tell: 0 });
}

async function converse(tab: Tab): Promise<void> {
  await press(tab, 'button', /ASK/, 'Space', 'Enter');
  await counted(tab, { ask: 2, tell: 0 });
  await press(tab, 'button', /TELL/, 'Space');
  await counted(tab, { ask: 2, tell: 1 });
  await press(tab, 'button', word('undo'), 'Enter');
  await counted(tab, { ask: 2, tell: 0 });
  const first = await question(tab);
  await press(tab, 'button', word('card_pin'), 'Space');
  await hasState(tab, word('card_pin'), 'aria-pressed', 'true');
  await press(tab, 'button', word('card_next'), 'Enter');
  await otherQuestion(tab, first);
  const second = await question(tab);
  await press(tab, 'button', new RegExp(`^${word('card_pinned')}`), 'Enter');
  await otherQuestion(tab, second);
  expect(await question(tab)).toBe(first);
  await press(tab, 'button', word('card_used'), 'Enter');
  await hasState(tab, word('card_used'), 'aria-pressed', 'true');
  await press(tab, 'button', word('stage_commit'), 'Enter');
  await hasState(tab, word('stage_commit'), 'aria-current', 'step');
}

async function definitions(tab: Tab): Promise<void> {
  const gone = () => tab.waitFor('the sheet to go', () => document.querySelector('dialog:modal') === null);
  await press(tab, 'button', word('keys_what'), 'Enter');
  await tab.sees(word('keys_turn'));
  await tab.press('Escape');
  await gone();
  // The focus has stayed where it was.
  await tab.press('Enter');
  await tab.sees(word('keys_turn'));
  await tab.press('Tab', 'Space');
  await gone();
}

async function reflect(tab: Tab): Promise<void> {
  await press(tab, 'button', word('panel_stop'), 'Enter');
  await arrived(tab, word('reflect_title'));
  await press(tab, 'textbox', word('reflect_noticed'));
  await tab.type('They named it.');
  await press(tab, 'button', word('reflect_more'), 'Enter');
  await press(tab, 'checkbox', word('reflect_cohort'), 'Space');
  await tab.sees(word('saved'));
  await press(tab, 'button', word('reflect_done'), 'Enter');
  await arrived(tab, word('short_name'));
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let tab: Tab;
  beforeAll(async () => {
    ({ setting, tab } = await settleStage(kind));
  });
  afterAll(() => setting?.leave());

  it('goes from Start to a backup', async () => {
    const { rig } = setting;
    await tab.go(`${rig.origin}/sidepanel.html`);
    await prepare(tab);
    await converse(tab);
    await definitions(tab);
    await reflect(tab);
    await press(tab, 'button', word('panel_log'), 'Enter');
    const log = await rig.tab('log.html');
    await log.sees(word('log_talks_one', 1));
    await press(log, 'link', /^S\./, 'Enter');
    await log.sees('They named it.');
    await press(log, 'link', word('take_title'), 'Enter');
    await press(log, 'button', word('take_backup_save'), 'Enter');
    const { text } = await rig.download(/^coachside-backup-.*\.jsonl$/);
    expect(text).toContain('They named it.');
    await log.close();
  });

  it.each([...panelScenes, ...logScenes, ...keysetScenes])('reaches everything in: $name', async (scene) => {
    await tab.front();
    const [width, height] = scene.page === 'sidepanel.html' ? [320, 480] : [1100, 760];
    await tab.size(width, height);
    await setScene(setting.rig, tab, scene, word);
    const found = await tabTour(tab);
    expect(found, found.join('; ')).toEqual([]);
  });
});
