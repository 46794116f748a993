// The plan and the commitments of one talk open the next one with the same person a week later. After it the plan is
// asked about, and its history shows the answer.
import { afterEach, describe, expect, it } from 'vitest';
import type { Panel, Tab } from '../../browsers/rig';
import { erase, restore, saveBackup } from '../support/backupRound';
import { kinds, type Setting, settle, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';

const week = 7 * 86_400_000;
const followUp = 'How did the step you chose last time turn out?';
const plan = 'When they bring me a problem, instead of advising, I will ask what they have tried.';
const smaller = 'When they bring me a problem, instead of advising, I will breathe once.';

/** Moves every talk and its rows a week back, as if a week had passed since. */
const aWeekPasses = (page: Tab): Promise<void> =>
  page.evaluate(async (passed: number) => {
    const open = indexedDB.open('coachside');
    await new Promise((done) => {
      open.onsuccess = done;
    });
    const change = open.result.transaction(['conversations', 'plans', 'marks'], 'readwrite');
    const dayBefore = (day: string) => new Date(Date.parse(day) - passed).toISOString().slice(0, 10);
    const back = (table: string, ...times: string[]) => {
      const store = change.objectStore(table);
      store.getAll().onsuccess = ({ target }) => {
        for (const row of (target as IDBRequest<Record<string, unknown>[]>).result) {
          const moved = times.filter((time) => typeof row[time] === 'number');
          const days = 'localDay' in row ? { localDay: dayBefore(String(row.localDay)) } : {};
          store.put({
            ...row,
            ...Object.fromEntries(moved.map((time) => [time, Number(row[time]) - passed])),
            ...days,
          });
        }
      };
    };
    back('conversations', 'startedAt', 'endedAt');
    back('marks', 'at');
    back('plans', 'madeAt', 'chosenAt');
    await new Promise((done) => {
      change.oncomplete = done;
    });
    open.result.close();
  }, week);

async function write(panel: Panel | Tab, words: Partial<Record<'when' | 'instead' | 'will', string>>): Promise<void> {
  for (const [part, text] of Object.entries(words) as ['when', string][])
    await panel.fill('textbox', word(`plan_${part}`), text);
}

/** A talk with S. that leads to a plan and a step of theirs. */
async function firstTalk(panel: Panel): Promise<void> {
  await panel.fill('combobox', word('panel_with'), 'S.');
  await start(panel);
  await panel.click('button', word('panel_stop'));
  await write(panel, { when: 'they bring me a problem', instead: 'advising', will: 'ask what they have tried' });
  await panel.fill('textbox', word('reflect_their_step'), 'Call Ines');
  await panel.sees(word('saved'));
  await panel.click('button', word('reflect_done'));
  await panel.spot('button', word('start'));
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  afterEach(() => setting?.leave());

  it('a plan opens the next talk, is asked about after it, made smaller, put aside, and outlasts a restore', async () => {
    setting = await settle(kind);
    const { rig } = setting;
    let panel = await rig.page('sidepanel.html');
    await firstTalk(panel);
    await panel.sees(plan);
    await aWeekPasses(panel);

    await panel.close();
    panel = await rig.page('sidepanel.html');
    await panel.sees(plan);
    await panel.fill('combobox', word('panel_with'), 's.');
    await panel.sees('Call Ines');
    await panel.sees(followUp);
    await start(panel);
    await panel.sees(followUp);
    expect(await panel.text()).not.toContain('advising');
    await panel.click('button', word('panel_stop'));
    await panel.sees(plan);
    await panel.click('radio', word('plan_came_did'));
    await panel.sees(word('saved'));
    const page = await rig.page('log.html#/', [1280, 800]);
    await page.click('link', word('plans_title'));
    await page.sees(word('plan_first_days_other', 7));
    await panel.front();
    await panel.click('radio', word('plan_came_did_not'));
    await page.sees(word('plan_came_did_not'));
    await panel.click('radio', word('plan_came_did'));
    await panel.click('button', word('reflect_done'));
    await panel.sees(plan);
    await page.front();
    await page.sees(word('plan_first_days_other', 7));
    const { conversations = [] } = await allRows(page);
    expect(conversations).toHaveLength(2);
    for (const { id } of conversations)
      await page.waitFor(
        'a link to each talk',
        (hash) => document.querySelector(`main a[href="${hash}"]`) !== null,
        `#/talk/${id}`,
      );
    await page.sees(word('plan_came_did'));

    await page.click('button', word('plan_smaller'));
    await write(page, { will: 'breathe' });
    await page.click('button', word('plan_smaller'));
    await panel.front();
    await panel.sees(plan);
    await page.front();
    await page.click('button', word('plan_smaller'));
    await page.waitFor('what was half written', () => document.querySelectorAll('input')[2]?.value === 'breathe');
    await write(page, { will: 'breathe once' });
    await page.click('button', word('plan_make'));
    await page.sees(word('plans_others_one', 1));
    await panel.front();
    await panel.sees(smaller);
    await page.front();
    await page.click('button', word('plan_answer_aside'));
    await page.sees(word('plans_unfocused'));
    await page.click('button', word('undo'));
    await page.sees(word('plans_headline'));

    const backup = await saveBackup(rig, page);
    await erase(page);
    await page.click('link', word('plans_title'));
    await page.sees(word('plans_none'));
    await restore(page, backup.path);
    await page.click('link', word('plans_title'));
    await page.sees(smaller);
    await page.sees(word('plan_first_days_other', 7));
  });
});
