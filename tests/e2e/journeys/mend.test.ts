// What was logged is edited, during the talk and after it, in both browsers.
import { afterEach, describe, expect, it } from 'vitest';
import type { View } from '../../browsers/view';
import { counted, kinds, log, type Setting, settle, start, thereAre, word } from '../support/setting';

const change = (key: 'ask' | 'tell', at: RegExp): RegExp =>
  new RegExp(`^${word('marks_change_this', word(`log_mark_${key}`), at.source)}$`);
const anyTime = /\d\d:\d\d/;

async function openSheet(panel: View): Promise<void> {
  await panel.click('button', word('panel_menu'));
  await panel.click('button', word('panel_logged'));
  await panel.sees(word('marks_add'));
}

const gone = (view: View, what: string) =>
  view.waitFor(`"${what}" to go`, (text: string) => !document.body.innerText.includes(text), what);

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('a talk’s marks are changed, moved, added, deleted and put back', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    const panel = await rig.page('sidepanel.html');
    await start(panel);
    await log(panel, 'aat', { ask: 2, tell: 1 });
    await openSheet(panel);
    await panel.click('button', change('tell', anyTime));
    await panel.click('radio', word('log_mark_ask'));
    await panel.click('button', word('marks_save'));
    await thereAre(panel, 3, 'button', change('ask', anyTime));
    await panel.click('button', change('ask', anyTime));
    await panel.click('button', word('marks_remove'));
    await thereAre(panel, 2, 'button', change('ask', anyTime));
    await panel.click('button', word('marks_put_back'));
    await thereAre(panel, 3, 'button', change('ask', anyTime));
    await panel.click('button', word('marks_add'));
    await panel.click('radio', word('log_mark_tell'));
    await panel.click('button', word('marks_add_go'));
    await thereAre(panel, 1, 'button', change('tell', anyTime));
    await panel.click('button', word('gaps_add'));
    await panel.click('button', word('gaps_go'));
    await panel.sees(word('gaps_line_other', 10, '00:00'));
    await panel.click('button', word('keys_close'));
    await counted(panel, { ask: 3, tell: 1 });

    await panel.click('button', word('panel_stop'));
    await panel.sees(word('reflect_title'));
    const page = await rig.page('log.html', [1280, 800]);
    await page.click('link', /min/);
    await page.sees(word('log_marks_other', 4));
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await page.sees(word('log_missed', word('minutes_none')));
    await page.click('button', word('gaps_remove_this', word('gaps_line_other', 10, '00:00')));
    await gone(page, word('log_missed', word('minutes_none')));
    await page.click('button', change('tell', anyTime));
    await page.fill('textbox', word('marks_time'), '00:00');
    await page.click('button', word('marks_save'));
    await page.sees(word('log_first_tell', '00:00'));
    await page.click('button', change('ask', anyTime));
    await page.click('button', word('marks_remove'));
    await page.sees(word('log_marks_other', 3));
    const figures = () => page.text();
    expect(await figures()).toMatch(/2\s+asked/);
    await page.click('button', word('marks_put_back'));
    await page.sees(word('log_marks_other', 4));
    await page.reload();
    await page.sees(/3\s+asked\s+1\s+told/);
  });
});
