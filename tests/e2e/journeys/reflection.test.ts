// The reflection: by keyboard with its presses counted; put off, found, left for a week, finished; the long form.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../browsers/rig';
import { until } from '../../browsers/until';
import { tabTo } from '../checks/tabTour';
import { kinds, type Setting, settle, start, word } from '../support/setting';
import { allRows } from '../support/storedRows';

declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };

const day = 24 * 3600 * 1000;

/** Key presses from Stop to Done, without the coach's own words. Also in docs/decisions/14-reflection.md. */
const presses = { first: 9, more: 53 };

/** A tab whose key presses are counted. */
function counting(tab: Tab) {
  let pressed = 0;
  const counted: Tab = {
    ...tab,
    press: async (...keys) => {
      pressed += keys.length;
      await tab.press(...keys);
    },
  };
  return {
    pressed: () => pressed,
    press: counted.press,
    type: tab.type,
    to: (role: string, name: string | RegExp) => tabTo(counted, role, name),
  };
}

/** Makes every talk this many milliseconds older, as if that time had passed. */
const laterOn = (page: Tab, by: number): Promise<void> =>
  page.evaluate(async (passed: number) => {
    const open = indexedDB.open('coachside');
    await new Promise((done) => {
      open.onsuccess = done;
    });
    const change = open.result.transaction('conversations', 'readwrite');
    const talks = change.objectStore('conversations');
    talks.getAll().onsuccess = ({ target }) => {
      for (const talk of (target as IDBRequest<{ startedAt: number; endedAt: number }[]>).result)
        talks.put({ ...talk, startedAt: talk.startedAt - passed, endedAt: talk.endedAt - passed });
    };
    await new Promise((done) => {
      change.oncomplete = done;
    });
    open.result.close();
  }, by);

const badgeIs = (page: Tab, text: string): Promise<unknown> =>
  until(
    `waited for the badge ${text}`,
    async () => (await page.evaluate(() => chrome.action.getBadgeText({}))) === text,
  );

const stopped = async (panel: Tab): Promise<void> => {
  await start(panel);
  await tabTo(panel, 'button', word('panel_stop'));
};

async function fillFirst(keys: ReturnType<typeof counting>): Promise<void> {
  await keys.press('Enter');
  await keys.to('textbox', word('reflect_noticed'));
  await keys.type('They named it.');
  await keys.to('textbox', word('plan_when'));
  await keys.type('they ask');
  await keys.to('textbox', word('plan_instead'));
  await keys.type('telling');
  await keys.to('textbox', word('plan_will'));
  await keys.type('ask back');
  await keys.to('textbox', word('reflect_their_step'));
  await keys.type('Call Ines');
}

/** Chooses the first option of each field, or the third or fourth if they are numbers; keeps own words as an option. */
async function fillMore(panel: Tab, keys: ReturnType<typeof counting>): Promise<void> {
  await keys.to('button', word('reflect_more'));
  await keys.press('Enter');
  await keys.to('radio', word('mode_coach'));
  await keys.press('Space', 'Tab', 'Space', 'Tab', 'Space', 'ArrowRight', 'ArrowRight');
  await keys.press('Tab', 'Space', 'ArrowLeft', 'Space');
  await keys.to('textbox', word('reflect_trigger_words'));
  await keys.type('Friday, late');
  await keys.press('Enter');
  await panel.spot('checkbox', 'Friday, late');
  await keys.to('textbox', word('reflect_my_step'));
  await keys.type('Send the list');
  await keys.to('radio', word('coverage_nearly_all'));
  await keys.press('Space', 'Tab');
  await keys.type('1');
  await keys.press(
    'Tab',
    'Space',
    'ArrowRight',
    'ArrowRight',
    'Tab',
    'Space',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
  );
  await keys.press('Tab', 'Space', 'Tab', 'Space', 'Tab', 'Space');
}

describe.each(kinds)('in %s', (kind) => {
  let setting: Setting;
  let panel: Tab;
  let page: Tab;
  beforeAll(async () => {
    setting = await settle(kind);
    panel = await setting.rig.page('sidepanel.html');
  });
  afterAll(() => setting?.leave());

  const reflections = async () => (await allRows(panel)).reflections ?? [];

  it(`takes ${presses.more} with everything under More`, async () => {
    await panel.fill('combobox', word('panel_with'), 'S.');
    await panel.click('radio', word('confidence_1'));
    await stopped(panel);
    const keys = counting(panel);
    await keys.press('Enter');
    await fillMore(panel, keys);
    await panel.sees(word('confidence_said', word('confidence_1')));
    await keys.press('Control+Enter');
    await panel.spot('button', word('start'));
    const last = (await reflections()).at(-1);
    expect(last).toMatchObject({
      ...{ status: 'done', mode: 'coach', asMeant: true, thinking: 3, triggers: ['silence'], triggerOther: '' },
      ...{ ownTriggers: ['Friday, late'], myStep: 'Send the list', neededTells: 1, sureness: 3, confidence: 4 },
      ...{ heat: 'calm', context: ['deadline'], forCohort: true },
    });
    expect(keys.pressed()).toBe(presses.more);
  });

  it(`takes ${presses.first} key presses beside the words for its first screen, from Stop to Done`, async () => {
    await stopped(panel);
    const keys = counting(panel);
    await fillFirst(keys);
    await keys.press('Control+Enter');
    await panel.spot('button', word('start'));
    expect(keys.pressed()).toBe(presses.first);
    const last = (await reflections()).at(-1);
    expect(last).toMatchObject({
      status: 'done',
      noticed: 'They named it.',
      planWill: 'ask back',
      theirStep: 'Call Ines',
    });
  });

  it('put off, it is found; left after a week, it is opened again and finished', async () => {
    await panel.fill('combobox', word('panel_with'), 'R.');
    await stopped(panel);
    await panel.press('Enter');
    await panel.fill('textbox', word('reflect_noticed'), 'So far');
    await panel.click('button', word('reflect_more'));
    await panel.click('checkbox', 'Friday, late');
    await panel.sees(word('saved'));
    await panel.click('button', word('reflect_later'));
    await panel.sees(/A reflection is waiting: R\., \w/);
    expect(await panel.count('button', word('not_now'))).toBe(0);
    page = await setting.rig.page('log.html', [1100, 800]);
    await page.sees(word('log_reflection_waiting'));
    await badgeIs(page, '…');
    await laterOn(page, 8 * day);
    await panel.reload();
    await panel.click('button', word('not_now'));
    await panel.sees(/Closed as “not now”: R\./);
    await badgeIs(page, '');
    await panel.click('button', word('undo'));
    await panel.sees(/A reflection is waiting: R\./);
    await badgeIs(page, '…');
    await panel.click('button', word('waiting_go'));
    await panel.spot('button', word('reflect_done'));
    await panel.click('button', word('not_now'));
    await panel.sees(/Closed as “not now”: R\./);
    await page.reload();
    await page.sees(word('log_talks_title'));
    expect(await page.text()).not.toContain(word('log_reflection_waiting'));
    await page.click('link', /^R\./);
    await page.sees(word('not_now_page'));
    await page.sees('So far');
    await page.sees('Friday, late');
    await page.click('button', word('not_now_write'));
    await page.fill('textbox', word('reflect_noticed'), 'All of it');
    await page.click('button', word('reflect_done'));
    await page.sees('All of it');
    expect((await reflections()).at(-1)).toMatchObject({ status: 'done', noticed: 'All of it' });
  });

  it('a longer look, closed in mid-word, is found as it stood, finished, read and searched', async () => {
    const half = 'I was in a hur';
    await page.click('link', word('longer_way'));
    await page.fill('textbox', word('long_why'), half);
    await until('waited for the words on disk', async () => (await reflections()).some((row) => row.longWhy === half));
    await page.close();
    page = await setting.rig.page('log.html', [1100, 800]);
    await page.click('link', word('longer_offer_begun'));
    await page.click('link', /R\./);
    await page.waitFor(
      'what was typed',
      (text: string) => [...document.querySelectorAll('textarea')].some(({ value }) => value === text),
      half,
    );
    await page.fill('textbox', word('long_next'), 'Breathe first');
    await page.press('Control+Enter');
    await page.sees('Breathe first');
    await page.click('link', word('log_talks_title'));
    await page.sees(word('log_headline', '').trim());
    expect(await page.count('link', word('longer_offer'))).toBe(0);
    await page.click('link', word('search_way'));
    await page.fill('searchbox', word('search_words'), 'breathe');
    await page.sees(word('long_next'));
  });
});
