// Every view and state of the panel.

import type { Scene } from '../support/seedDatabase';
import { keptScenes } from './recordScenes';
import { dealOf, deck, idOf, local, minute, person, setting, talk, together } from './rows';
import { bringMeeting, fillDisk, leftItsCall, lineFor, openedBefore } from './saidByBrowser';
import {
  fifteen,
  live,
  longReflection,
  longWord,
  over,
  panel,
  plan,
  planned,
  reflecting,
  rosa,
  withLastPlan,
  withRosa,
} from './talkRows';

const prepare: Scene[] = [
  { name: 'prepare', page: panel, sees: (word) => word('panel_open_with') },
  {
    name: 'prepare, filled in',
    page: panel,
    rows: () => together(rosa, local('plan', { ...plan, alias: 'S.', kind: 'one-on-one', plannedMinutes: 30 })),
    sees: (word) => word('ahead_copy'),
  },
  {
    name: 'prepare, a long alias',
    page: panel,
    rows: () => together(local('plan', { ...plan, alias: longWord, kind: 'care-supervision' })),
    sees: (word) => word('ahead_copy'),
  },
  {
    name: 'prepare, a reflection waiting',
    page: panel,
    rows: (now) => together(rosa, over(now, { reflection: { status: 'waiting' } })),
    sees: (word) => word('waiting_go'),
  },
  {
    name: 'prepare, reflections waiting on a long alias',
    page: panel,
    rows: (now) => {
      const other = talk({ n: 0, startedAt: now - 90 * minute, lasted: minute, reflection: { status: 'waiting' } });
      const week = { startedAt: now - 12_000 * minute, reflection: { status: 'waiting' } } as const;
      return together(person(900, longWord), over(now, week), other);
    },
    sees: (word) => word('not_now'),
  },
  {
    name: 'prepare, go on?',
    page: panel,
    rows: (now) =>
      together(rosa, over(now, { talk: { ...withRosa, endReason: 'tab-closed' }, reflection: { status: 'waiting' } })),
    sees: (word) => word('go_on'),
  },
];

const site: Scene[] = [
  {
    name: 'prepare, a site to ask for',
    page: panel,
    act: (tab, word) => lineFor(tab, word, { front: 'https://app.cal.com/video/aBc123' }),
    sees: (word) => word('sites_use_named', 'Cal Video'),
  },
  {
    name: 'prepare, a site withdrawn',
    page: panel,
    act: (tab, word) => lineFor(tab, word, { seen: false }),
    sees: (word) => word('sites_gone', 'Google Meet'),
  },
];

const converse: Scene[] = [
  {
    name: 'converse',
    page: panel,
    rows: (now) => together(rosa, live(now)),
    sees: (word) => word('last_none'),
  },
  {
    name: 'converse, fifteen marks',
    page: panel,
    rows: (now) => together(rosa, live(now, fifteen)),
    sees: (word) => word('share_other', 15, 9),
  },
  {
    name: 'converse, a long alias and a pinned card',
    page: panel,
    rows: (now) => {
      const pinned = { ...withRosa, pinnedDealId: dealOf(1, 0) };
      return together(setting('showNames', true), person(900, longWord), live(now, 'at', { talk: pinned }));
    },
    sees: (word) => word('card_pinned'),
  },
  {
    name: 'converse, the menu',
    page: panel,
    rows: (now) => together(rosa, live(now, fifteen)),
    act: (tab, word) => tab.click('button', word('panel_menu')),
    sees: (word) => word('panel_pop_out'),
  },
  {
    name: 'converse, an own long card',
    page: panel,
    rows: (now) => {
      const deals = live(now).deals?.map((one) => ({ ...one, promptId: idOf(700_000) }));
      return together(rosa, deck(700, 'Mine', longWord), { ...live(now, fifteen), deals: deals ?? [] });
    },
    sees: () => longWord,
  },
  {
    name: 'converse, a question looked for',
    page: panel,
    rows: (now) => together(rosa, deck(700, 'Mine', longWord), live(now, fifteen)),
    act: async (tab, word) => {
      await tab.click('button', word('panel_menu'));
      await tab.click('button', word('card_find'));
    },
    sees: () => longWord,
  },
  {
    name: 'the curtain',
    page: panel,
    rows: (now) => together(rosa, local('curtain', true), live(now, fifteen)),
    sees: (word) => word('curtain_lift'),
  },
  {
    name: 'converse, what counts',
    page: panel,
    rows: (now) => together(rosa, live(now, fifteen)),
    act: (tab, word) => tab.click('button', word('keys_what')),
    sees: (word) => word('keys_turn'),
  },
  {
    name: 'converse, another meeting in front',
    page: panel,
    rows: (now) => together(rosa, live(now, fifteen)),
    act: async (tab, word) => {
      await tab.sees(word('share_other', 15, 9));
      await bringMeeting(tab);
    },
    sees: (word) => word('switch_go'),
  },
  {
    name: 'converse, the sample is over',
    page: panel,
    rows: (now) => together(rosa, live(now, fifteen, { talk: { capture: 'sample', plannedMinutes: 10 } })),
    sees: (word) => word('sample_over'),
  },
  {
    name: 'converse, a late start',
    page: panel,
    // A number of its own, because what the session storage says of its tab outlives the scene.
    rows: (now) => together(rosa, live(now, 'a', { n: 3, startedAt: now - minute })),
    act: (tab) => openedBefore(tab, 3),
    sees: (word) => word('late_yes'),
  },
  {
    name: 'converse, its call was left',
    page: panel,
    rows: (now) => together(rosa, live(now, 'a', { n: 4, startedAt: now - minute })),
    act: (tab) => leftItsCall(tab, 4),
    sees: (word) => word('call_left_yes'),
  },
  {
    name: 'converse, does it go on?',
    page: panel,
    rows: (now) => together(rosa, live(now, fifteen, { startedAt: now - 200 * minute })),
    sees: (word) => word('stale_ended'),
  },
  {
    name: 'converse, not saved',
    page: panel,
    rows: (now) => together(rosa, live(now, fifteen)),
    act: async (tab, word) => {
      await tab.sees(word('share_other', 15, 9));
      await fillDisk(tab);
      await tab.press('a', 't');
    },
    sees: (word) => word('fault_full'),
  },
];

const reflect: Scene[] = [
  {
    name: 'reflect',
    page: panel,
    rows: (now) => reflecting(now),
    sees: (word) => word('reflect_title'),
  },
  {
    name: 'reflect, long texts',
    page: panel,
    rows: (now) => reflecting(now, longReflection),
    sees: (word) => word('reflect_noticed_long'),
  },
  {
    name: 'reflect, More',
    page: panel,
    rows: (now) => {
      const own = { ownTriggers: ['Friday, late', 'רעש', longWord.slice(0, 60)], triggerOther: longWord };
      const more = { mode: 'coach', thinking: 4, triggers: ['silence', 'something-else'] } as const;
      return together(
        local('more', idOf(1)),
        over(now, {
          startedAt: now - 12_000 * minute,
          talk: { ...withRosa, confidence: 2 },
          reflection: { ...planned, ...more, triggers: [...more.triggers], ...own, status: 'open', confidence: 4 },
        }),
      );
    },
    sees: (word) => word('triggers_offered'),
  },
  {
    name: 'reflect, the last plan',
    page: panel,
    rows: (now) => withLastPlan(now, null),
    sees: (word) => word('plan_last'),
  },
  {
    name: 'reflect, the last plan changed',
    page: panel,
    rows: (now) => withLastPlan(now, 'change'),
    sees: (word) => word('plan_answer_keep'),
  },
];

const locked: Scene = { name: 'the card, locked', page: 'card.html', sees: (word) => word('card_locked') };
const shut: Scene = { name: 'refused', page: panel, newer: true, sees: (word) => word('fault_newer') };

export const panelScenes: readonly Scene[] = [
  ...prepare,
  ...site,
  ...converse,
  ...keptScenes,
  ...reflect,
  locked,
  shut,
];
