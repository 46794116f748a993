// Pauses are held by hand, by letter and by shortcut, shown the same in two windows, undone, edited, counted and saved,
// in both browsers.
import { afterEach, describe, expect, it } from 'vitest';
import type { View } from '../../browsers/view';
import { erase, restore, saveBackup } from '../support/backupRound';
import { badgeSays } from '../support/badgeText';
import { kinds, log, type Setting, settle, start, word } from '../support/setting';

const hold = new RegExp(`^${word('pause_hold')}`);

/** Waits until the button shows whether a pause is held. */
const holds = (view: View, on: boolean) =>
  view.waitFor(
    `a pause ${on ? 'to be held' : 'not to be held'}`,
    (pressed: string) => document.querySelector('fieldset [aria-pressed]')?.getAttribute('aria-pressed') === pressed,
    String(on),
  );

const answers = (view: View, shown: number) =>
  view.waitFor(
    `${shown} answers`,
    (wanted: number) => document.querySelectorAll('fieldset:has([aria-pressed]) button').length === wanted + 1,
    shown,
  );

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('a talk’s pauses', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const page = await rig.page('log.html#/settings', [1100, 760]);
    const panel = await rig.page('sidepanel.html');
    await start(panel);
    expect(await panel.count('button', hold)).toBe(0);
    // A press's result shows only briefly on the badge, so wait first for the badge of the talk's start.
    await badgeSays(page, '●', word('action_live'));
    await rig.shortcut('pause');
    // The press has been handled by then, so what is switched on next does not apply to it.
    await badgeSays(page, '–', word('glance_off'));
    await page.front();
    await page.click('checkbox', word('settings_pause'));
    const other = await rig.page('sidepanel.html');
    await other.spot('button', hold);
    expect(await other.count('button', word('pause_they'))).toBe(0);

    // Started by hand in one window, ended in the other.
    await panel.front();
    await log(panel, 'a', { ask: 1, tell: 0 });
    await panel.click('button', hold);
    await holds(panel, true);
    await other.front();
    await holds(other, true);
    await other.click('button', word('pause_they'));
    await holds(other, false);
    await answers(other, 0);
    // By letter; Escape discards this one, undo the next.
    await other.press('q');
    await holds(other, true);
    await other.press('Escape');
    await holds(other, false);
    await other.press('q');
    await holds(other, true);
    await other.press('u');
    await holds(other, false);
    await other.sees(new RegExp(word('last_undone_key', word('log_mark_pause'), '.*')));
    // By keyboard alone.
    await other.evaluate(() => document.querySelector<HTMLElement>('fieldset [aria-pressed]')?.focus());
    await other.press('Enter');
    await holds(other, true);
    await other.press('Tab', 'Tab', 'Space');
    await holds(other, false);
    expect(await other.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('false');
    // By shortcut while the background sleeps; who spoke is answered afterwards.
    await rig.sleepBackground();
    await rig.shortcut('pause');
    await holds(other, true);
    await rig.shortcut('pause');
    await holds(other, false);
    await other.sees(word('pause_who'));
    await other.click('button', word('pause_they'));
    await answers(other, 0);
    await other.close();

    await panel.front();
    await panel.click('button', word('panel_stop'));
    await panel.click('button', word('reflect_done'));
    await panel.spot('button', word('start'));
    await page.front();
    await page.click('link', word('log_talks_title'));
    await page.click('link', /min/);
    const counted = (they: number, me: number) =>
      page.sees(new RegExp(`${word('pauses_they', they)}, ${word('pauses_me', me)}`));
    await counted(2, 1);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await page.click('radio', word('pause_me'), 0);
    await counted(1, 2);
    await page.click('button', new RegExp(`^${word('pause_remove_this', '')}`), 1);
    await counted(1, 1);

    const first = await saveBackup(rig, page);
    expect(first.rows.filter(({ table }) => table === 'pauses')).toHaveLength(2);
    await erase(page);
    await restore(page, first.path);
    expect((await saveBackup(rig, page)).rows).toEqual(first.rows);
  });
});
