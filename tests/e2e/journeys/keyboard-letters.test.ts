// The letter keys, and where a press by pointer leaves the focus, in both browsers.
import type { KeyInput } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tab } from '../../browsers/rig';
import { talk, together } from '../scenes/rows';
import { type Scene, setScene, settleStage } from '../support/seedDatabase';
import { counted, kinds, log, type Setting, word } from '../support/setting';

const begun: Scene = {
  name: 'a talk just begun',
  page: 'sidepanel.html',
  rows: (now) => together(talk({ n: 1, startedAt: now - 5000, lasted: null })),
  sees: (words) => words('last_none'),
};

const focused = (tab: Tab): Promise<string> => tab.evaluate(() => document.activeElement?.tagName ?? '');

const pressable = ['ASK', 'TELL', 'Next', 'Back', 'Pin', 'Asked it', 'Undo', 'Explore'];

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let tab: Tab;
  beforeAll(async () => {
    ({ setting, tab } = await settleStage(kind, [360, 700]));
  });
  afterAll(() => setting?.leave());
  beforeEach(() => setScene(setting.rig, tab, begun, word));

  it('leaves no key focused after a press by pointer, so that Space and Enter log nothing', async () => {
    await tab.click('button', /^0 ASK/);
    await counted(tab, { ask: 1, tell: 0 });
    await tab.press('Space', 'Enter');
    await tab.click('button', /^0 TELL/);
    await tab.press('Space', 'Enter', 't');
    await counted(tab, { ask: 1, tell: 2 });
  });

  it.each(pressable)('leaves %s without the focus', async (name) => {
    await log(tab, 'a', { ask: 1, tell: 0 });
    await tab.click('button', new RegExp(`(?:^|\\d )${name}`));
    expect(await focused(tab)).toBe('BODY');
  });

  it('leaves no focus behind the definitions either', async () => {
    await tab.click('button', word('keys_what'));
    await tab.sees(word('keys_turn'));
    await tab.click('button', word('keys_close'));
    await tab.waitFor('the sheet to go', () => document.querySelector('dialog:modal') === null);
    await tab.press('Space', 'Enter', 'a');
    await counted(tab, { ask: 1, tell: 0 });
    expect(await tab.count('dialog')).toBe(0);
    expect(await focused(tab)).toBe('BODY');
  });

  it('logs by letter, large or small, and takes no modifier for one', async () => {
    await tab.press('Control+a', 'Alt+a', 'Meta+a');
    await log(tab, 't', { ask: 0, tell: 1 });
    await tab.press('Shift+A');
    await counted(tab, { ask: 1, tell: 1 });
    await log(tab, 'u', { ask: 0, tell: 1 });
  });

  it('takes the letter of its place where a keyboard writes another script, and what is written where that is Latin', async () => {
    const press = (key: string, code: string, more: object = {}) =>
      tab.evaluate(
        (how: KeyboardEventInit) =>
          document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...how })),
        { key, code, ...more },
      );
    await press('ф', 'KeyA');
    await counted(tab, { ask: 1, tell: 0 });
    await press('א', 'KeyT');
    await counted(tab, { ask: 1, tell: 1 });
    // A key of a composition (IME), in the browsers' two ways of reporting it.
    await press('ф', 'KeyA', { isComposing: true });
    await press('Process', 'KeyA', { keyCode: 229 });
    // The A of a French keyboard and the Q on the A's Latin position; Dvorak's T.
    await press('q', 'KeyA');
    await press('a', 'KeyQ');
    await counted(tab, { ask: 2, tell: 1 });
    await press('t', 'KeyK');
    await counted(tab, { ask: 2, tell: 2 });
  });

  it('logs a held key once', async () => {
    const { keyboard } = tab.page;
    const hold = async (key: KeyInput) => {
      for (let n = 0; n < 5; n += 1) await keyboard.down(key);
      await keyboard.up(key);
    };
    await hold('a');
    await log(tab, 't', { ask: 1, tell: 1 });
  });

  it('takes letters typed in a field for text', async () => {
    // The talk's own screen has no field now; a field added later must be safe.
    await tab.evaluate(() => {
      const field = document.createElement('input');
      field.ariaLabel = 'a field';
      document.body.prepend(field);
    });
    await tab.fill('textbox', 'a field', 'a taunt');
    expect(await tab.evaluate(() => document.querySelector('input')?.value)).toBe('a taunt');
    await tab.evaluate(() => document.querySelector('input')?.remove());
    await log(tab, 't', { ask: 0, tell: 1 });
  });

  it('logs nothing by letter once they are switched off, and shows none', async () => {
    const settings = await setting.rig.page('log.html#/settings', [900, 700]);
    await settings.click('checkbox', word('settings_letters'));
    await tab.front();
    await tab.waitFor('no letter to be shown', () => document.querySelector('kbd') === null);
    await tab.press('a', 't', 'n', 'u');
    await tab.click('button', /^0 ASK/);
    await counted(tab, { ask: 1, tell: 0 });
    await settings.front();
    await settings.click('checkbox', word('settings_letters'));
    await tab.front();
    await tab.waitFor('letters to be shown', () => document.querySelector('kbd') !== null);
    await log(tab, 't', { ask: 1, tell: 1 });
    await settings.close();
  });
});
