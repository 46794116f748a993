// Two steps of one talk open the next with the same person, are closed, exported to a calendar, and survive a restore.
import { afterEach, describe, expect, it } from 'vitest';
import type { Panel, Tab } from '../../browsers/rig';
import { erase, restore, saveBackup } from '../support/backupRound';
import { kinds, type Setting, settle, start, thereAre, word } from '../support/setting';

const followUp = 'How did the step you chose last time turn out?';

/** Fills in a day, in whatever order the browser writes its parts. */
const chooseDay = (panel: Panel, day: string, nth: number) =>
  panel.evaluate(
    (value: string, at: number) => {
      const field = document.querySelectorAll<HTMLInputElement>('input[type=date]')[at];
      // Uses the native setter, because React takes a value set by its own setter for no change.
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      if (!field || !set) throw new Error('no field for a day');
      set.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    },
    day,
    nth,
  );

/** A talk with S. that leads to two steps, theirs with a day. */
async function agree(panel: Panel): Promise<void> {
  await panel.fill('combobox', word('panel_with'), 'S.');
  await start(panel);
  await panel.click('button', word('panel_stop'));
  await panel.fill('textbox', word('reflect_their_step'), 'Call Ines; then, maybe, Tom');
  await chooseDay(panel, '2026-01-20', 0);
  await panel.click('button', word('reflect_more'));
  await panel.fill('textbox', word('reflect_my_step'), 'Send the list');
  await panel.sees(word('saved'));
  await panel.click('button', word('reflect_done'));
  await panel.spot('button', word('start'));
}

/** Replaces the open step by another. */
async function change(page: Tab, text: string): Promise<void> {
  await page.click('button', word('commitment_how'));
  await page.click('button', word('ending_changed'));
  await page.fill('textbox', word('commitment_instead'), text);
  await page.click('button', word('commitment_instead_go'));
  await page.sees(text);
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('what was agreed opens the next talk, is closed, exported and restored', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const panel = await rig.page('sidepanel.html');
    await agree(panel);
    expect(await panel.text()).not.toContain('Call Ines');
    await panel.fill('combobox', word('panel_with'), ' s.');
    await panel.sees('Call Ines');
    await panel.sees(followUp);
    await panel.sees(word('due_overdue'));
    await panel.click('button', word('ahead_copy'));
    await panel.sees(new RegExp(`${word('copied')}|${word('copy_by_hand')}`));
    await panel.click('button', word('commitment_how'), 1);
    await panel.click('button', word('ending_partly'));
    await panel.sees(`${word('ending_partly')}: Send the list`);
    await start(panel);
    await panel.sees(followUp);
    await panel.click('button', word('panel_stop'));
    await panel.click('button', word('reflect_more'));
    await panel.sees(word('commitments_other_talks'));
    await panel.click('button', word('commitment_how'));
    await panel.click('button', word('ending_done'));
    await panel.sees(`${word('ending_done')}: Call Ines`);
    await thereAre(panel, 0, 'button', word('commitment_how'));
    await panel.click('button', word('undo'));
    await thereAre(panel, 1, 'button', word('commitment_how'));
    await panel.click('button', word('reflect_done'));

    const page = await rig.page('log.html#/commitments', [1280, 800]);
    await page.sees(word('commitments_open_one', 1));
    await page.click('button', word('commitments_calendar'));
    const { text } = await rig.download(/^coachside-.*\.ics$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.split('\r\n')).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'SUMMARY:Call Ines\\; then\\, maybe\\, Tom',
        'DTSTART;VALUE=DATE:20260120',
        'DTEND;VALUE=DATE:20260121',
        expect.stringMatching(/^DTSTAMP:\d{8}T\d{6}Z$/),
        expect.stringMatching(/^SEQUENCE:\d{9}$/),
        expect.stringMatching(/^LAST-MODIFIED:\d{8}T\d{6}Z$/),
      ]),
    );
    expect(text).not.toContain('S.');
    await change(page, 'Sing');
    await page.click('button', word('undo'));
    await page.sees('Call Ines');
    expect(await page.text()).not.toContain('Sing');
    await change(page, 'Write to Ines');
    await page.click('link', /^Talk of/);
    await page.sees(`${word('ending_changed')}, `);
    await page.sees('Write to Ines');
    await page.click('link', word('log_steps_all'));

    const backup = await saveBackup(rig, page);
    await erase(page);
    await page.click('link', word('commitments_title'));
    await page.sees(word('commitments_none'));
    await restore(page, backup.path);
    await page.click('link', word('commitments_title'));
    await page.sees(word('commitments_open_one', 1));
    await page.sees('Write to Ines');
    await page.click('button', word('commitments_closed_other', 2));
    await page.sees('Send the list');
    await page.sees('Call Ines');
  });
});
