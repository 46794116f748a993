// Talks with keys other than ask and tell, in the panel and in the practice log.
import { modesId } from '../../../lib/key-sets/builtInKeySets';
import type { Scene } from '../support/seedDatabase';
import { idOf, minute, ownSet, person, type Rows, setting, talk, together } from './rows';

const panel = 'sidepanel.html';
const letters = 'hofhohmwthhooht';
const rosa = person(900, 'S.');
const worn = {
  ...({ personId: idOf(900), kind: 'one-on-one', keySetId: modesId } as const),
  modes: ['coach', 'feedback', 'mentor', 'tell'],
  details: ['open', 'change-talk'],
};
const oneMore = { personId: idOf(900), details: ['open'] };

const live = (now: number): Rows =>
  together(rosa, talk({ n: 1, startedAt: now - 760_000, lasted: null, letters, talk: worn }));

const over = (now: number, status: 'open' | 'done' = 'done'): Rows => {
  const inHats = { startedAt: now - 30 * minute, lasted: 28 * minute, letters, talk: worn, reflection: { status } };
  const before = { startedAt: now - 3000 * minute, lasted: 28 * minute, letters: 'aaotatoaat', talk: oneMore };
  return together(rosa, talk({ n: 1, ...inHats }), talk({ n: 2, ...before }));
};

const sixNames = ['Wide open', 'שאלה פתוחה', 'Donaudampfschifffahrten', 'خلاصة', '<b>Bold</b>', 'A'];
const sixKeys = together(ownSet('mine', 'Mine', sixNames), setting('keySet', 'mine'));

export const keysetScenes: readonly Scene[] = [
  {
    name: 'converse, four hats and two keys more',
    page: panel,
    rows: live,
    sees: (word) => word('which_title'),
  },
  {
    name: 'converse, what counts in four hats',
    page: panel,
    rows: live,
    act: (tab, word) => tab.click('button', word('keys_what')),
    sees: (word) => word('hat_turn'),
  },
  {
    name: 'converse, which hat?',
    page: panel,
    rows: live,
    act: (tab, word) => tab.click('button', word('which_title')),
    sees: (word) => word('which_forgot'),
  },
  {
    name: 'converse, ask and tell with a key more',
    page: panel,
    rows: (now) =>
      together(rosa, talk({ n: 1, startedAt: now - 760_000, lasted: null, letters: 'aaoatatoat', talk: oneMore })),
    sees: (word) => word('log_mark_open'),
  },
  {
    name: 'reflect, four hats',
    page: panel,
    rows: (now) => over(now, 'open'),
    sees: (word) => word('log_mark_change_talk'),
  },
  { name: 'log, talks in four hats', page: 'log.html#/', rows: over, sees: (word) => word('log_mark_mentor') },
  {
    name: 'talk, in four hats',
    page: `log.html#/talk/${idOf(1)}`,
    rows: over,
    sees: (word) => word('log_mark_change_talk'),
  },
  {
    name: 'talk, ask and tell with a key more',
    page: `log.html#/talk/${idOf(2)}`,
    rows: over,
    sees: (word) => word('log_mark_open'),
  },
  {
    name: 'settings, four hats and two keys more',
    page: 'log.html#/settings',
    rows: () => together(setting('keySet', modesId), setting('details', ['open', 'pause']), setting('tellCue', true)),
    sees: (word) => word('keyset_hats_what'),
  },
  {
    name: 'converse, six keys of their own and two more',
    page: panel,
    rows: (now) =>
      together(
        sixKeys,
        talk({
          ...{ n: 1, startedAt: now - 760_000, lasted: null, letters: 'oowo' },
          talk: { keySetId: 'mine', details: ['open', 'change-talk'] },
        }),
      ),
    sees: () => '<b>Bold</b>',
  },
  {
    name: 'settings, the key sets',
    page: 'log.html#/keys',
    rows: () => sixKeys,
    sees: (word) => word('keysets_headline'),
  },
  {
    name: 'settings, a key set that is changed',
    page: 'log.html#/keyset/mine',
    rows: () => sixKeys,
    act: async (tab, word) => {
      await tab.click('button', word('keysets_change'));
      await tab.fill('textbox', word('keysets_name'), ' ');
      await tab.click('button', word('keysets_save'));
    },
    sees: (word) => word('keysets_fault_empty'),
  },
];
