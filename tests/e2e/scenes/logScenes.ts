// Every view and state of the practice log.

import type { Scene } from '../support/seedDatabase';
import { commitmentScenes } from './commitmentScenes';
import { deckScenes } from './deckScenes';
import { peopleScenes } from './peopleScenes';
import { planScenes } from './planScenes';
import { readingScenes } from './readingScenes';
import { idea, idOf, local, minute, person, type Rows, talk, together } from './rows';
import { browserSays, fixture } from './saidByBrowser';
import { longWord } from './talkRows';
import { wordScenes } from './wordScenes';

const day = 24 * 60 * minute;
const letters = 'aataatataatatat';

const people = together(person(900, 'S.'), person(901, longWord));
const withS = { personId: idOf(900), kind: 'one-on-one' } as const;
const reflection = {
  noticed: 'After the second silence they named the real worry themselves.',
  planWhen: 'they bring me a problem',
  planInstead: 'advising',
  planWill: 'ask what they have tried',
  theirStep: longWord,
  theirStepBy: '2026-11-27',
  myStep: 'Send the handover checklist',
  mode: 'coach',
  asMeant: true,
  thinking: 4,
  triggers: ['silence'],
  sureness: 3,
  forCohort: true,
  heat: 'hot',
} as const;

const first = (now: number, status: 'done' | 'waiting' = 'done') =>
  talk({
    ...{ n: 1, startedAt: now - 30 * minute, lasted: 28 * minute, letters, talk: withS },
    reflection: status === 'done' ? { ...reflection, triggers: [...reflection.triggers] } : { status },
  });

function three(now: number): Rows {
  const second = { kind: 'care-supervision', personId: idOf(901), coverage: 'half' } as const;
  const third = { capture: 'sample', plannedMinutes: 10 } as const;
  const parked = idea(now - 20 * minute, 'Swap the shifts', 'reached');
  const fourth = { capture: 'recalled', plannedMinutes: null } as const;
  return together(
    people,
    parked,
    first(now, 'waiting'),
    talk({ n: 2, startedAt: now - 2 * day, lasted: 46 * minute, letters: 'aaataaa', every: 5 * minute, talk: second }),
    talk({ n: 3, startedAt: now - 40 * day, lasted: 10 * minute, letters: 'at', talk: third }),
    talk({ n: 4, startedAt: now - 41 * day, lasted: 45 * minute, talk: fourth }),
  );
}

const many = (now: number): Rows =>
  together(
    people,
    ...Array.from({ length: 60 }, (_, n) =>
      talk({ n: n + 1, startedAt: now - n * 2 * day - 30 * minute, lasted: 28 * minute, letters, talk: withS }),
    ),
  );

const oneTalk = (now: number): Rows => {
  const text = 'What I had written on the other machine';
  const aside = { id: idOf(950), stamp: '000000000000001-0000-a', table: 'reflections', row: idOf(1) } as const;
  const gap = { id: idOf(960), stamp: '000000000000001-0000-a', conversationId: idOf(1), minutes: 10 };
  return together(
    people,
    first(now),
    { gaps: [{ ...gap, from: now - 25 * minute }] },
    idea(now - 20 * minute, longWord),
    { asides: [{ ...aside, field: 'noticed', text }] },
  );
};

const talks: Scene[] = [
  { name: 'log, no talk yet', page: 'log.html#/', sees: (word) => word('log_empty_title') },
  { name: 'log, three talks', page: 'log.html#/', rows: three, sees: (word) => word('log_reflection_waiting') },
  { name: 'log, many talks', page: 'log.html#/', rows: many, sees: (word) => word('log_more') },
  {
    name: 'log, a talk deleted',
    page: `log.html#/talk/${idOf(1)}`,
    rows: three,
    act: async (tab, word) => {
      await tab.click('button', word('log_delete'));
      await tab.waitFor('the list to have the focus', () => document.activeElement?.tagName === 'H1');
    },
    sees: (word) => word('log_deleted'),
  },
  {
    name: 'log, add a talk',
    page: 'log.html#/add',
    rows: three,
    act: async (tab, word) => {
      await tab.fill('spinbutton', word('recall_length'), '0');
      await tab.click('button', word('recall_go'));
    },
    sees: (word) => word('recall_fault_no_length'),
  },
  { name: 'log, no such page', page: 'log.html#/nowhere', sees: (word) => word('log_nowhere_title') },
];

const oneOf: Scene[] = [
  {
    name: 'talk, everything open',
    page: `log.html#/talk/${idOf(1)}`,
    rows: oneTalk,
    act: async (tab, word) => {
      await tab.sees(word('log_delete'));
      await tab.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
    },
    sees: (word) => word('log_length_hint'),
  },
  {
    name: 'talk, a mark deleted and one being changed',
    page: `log.html#/talk/${idOf(1)}`,
    rows: oneTalk,
    act: async (tab, word) => {
      await tab.sees(word('log_delete'));
      await tab.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      const change = (at: string) => tab.click('button', word('marks_change_this', word('log_mark_ask'), at));
      await change('00:30');
      await tab.click('button', word('marks_remove'));
      await tab.waitFor('the row to go', () => document.querySelectorAll('ol time').length === 14);
      await change('01:00');
    },
    sees: (word) => word('marks_save'),
  },
  {
    name: 'talk, its reflection waiting',
    page: `log.html#/talk/${idOf(1)}`,
    rows: three,
    sees: (word) => word('reflect_noticed'),
  },
  {
    name: 'talk, a guess beside the counts',
    page: `log.html#/talk/${idOf(1)}`,
    rows: (now) => {
      const guessed = { ...withS, blind: true, guess: { ask: 12, tell: 2 } } as const;
      return together(
        people,
        talk({ n: 1, startedAt: now - 30 * minute, lasted: 28 * minute, letters, talk: guessed }),
      );
    },
    sees: (word) => word('guess_line', 12, 2),
  },
  {
    name: 'talk, live',
    page: `log.html#/talk/${idOf(1)}`,
    rows: (now) => together(people, talk({ n: 1, startedAt: now - minute, lasted: null, talk: withS })),
    sees: (word) => word('log_live_page'),
  },
];

const takeAlong: Scene[] = [
  {
    name: 'take along',
    page: 'log.html#/take-along',
    rows: (now) => together(three(now), local('lastBackup', now - 3 * day)),
    sees: (word) => word('take_headline'),
  },
  {
    name: 'take along, a preview',
    page: 'log.html#/take-along',
    rows: three,
    act: (tab) => tab.upload(fixture('backups/v1.jsonl')),
    sees: (word) => word('take_over'),
  },
  {
    name: 'take along, a refused file',
    page: 'log.html#/take-along',
    rows: three,
    act: (tab) => tab.upload(fixture('decks.json')),
    sees: (word) => word('take_unchanged'),
  },
];

const settings: Scene[] = [
  { name: 'welcome', page: 'log.html#/welcome', sees: (word) => word('welcome_try_what') },
  {
    name: 'welcome, three taps',
    page: 'log.html#/welcome',
    act: async (tab, word) => {
      for (const key of ['ask', 'tell', 'tell'] as const) await tab.click('button', new RegExp(word(`key_${key}`)));
      await tab.click('button', word('welcome_copy'));
    },
    sees: (word) => word('welcome_try_done'),
  },
  { name: 'settings', page: 'log.html#/settings', rows: three, sees: (word) => word('settings_letters') },
  {
    name: 'settings, sites listed',
    page: 'log.html#/settings',
    act: async (tab, word) => {
      await tab.sees(word('settings_letters'));
      const long = `https://${'meetings-of-the-care-home'.repeat(2)}.example.org/*`;
      await browserSays(tab, { seen: false, origins: ['https://*.webex.com/*', 'https://bbb.example.org/*', long] });
      await tab.evaluate(() => {
        location.hash = '#/';
      });
      await tab.sees(word('recall_add'));
      await tab.evaluate(() => {
        location.hash = '#/settings';
      });
    },
    sees: (word) => word('sites_granted'),
  },
  {
    name: 'settings, no address',
    page: 'log.html#/settings',
    act: async (tab, word) => {
      await tab.fill('textbox', word('sites_address'), longWord);
      await tab.click('button', word('sites_use'));
    },
    sees: (word) => word('sites_no_address'),
  },
  {
    name: 'settings, erase everything?',
    page: 'log.html#/settings',
    rows: three,
    act: (tab, word) => tab.click('button', word('settings_erase_ask')),
    sees: (word) => word('erase_sure'),
  },
];

const shut: Scene = { name: 'log, refused', page: 'log.html#/', newer: true, sees: (word) => word('log_shut') };

export const logScenes: readonly Scene[] = [
  ...talks,
  ...oneOf,
  ...deckScenes,
  ...takeAlong,
  ...readingScenes,
  ...wordScenes,
  ...commitmentScenes,
  ...planScenes,
  ...peopleScenes,
  ...settings,
  shut,
];
