// What the panel shows of a talk's record besides its counts: the list to mend, a blind talk, parked ideas.
import { idea, idOf, minute, person, setting, talk, together } from './rows';
import type { Scene } from './stage';

const panel = 'sidepanel.html';
const longWord = 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200);
const fifteen = 'aataatataatatat';
const rosa = person(900, 'S.');
const withRosa = { personId: idOf(900), kind: 'one-on-one' } as const;

const live = (now: number, letters: string, more: Partial<Parameters<typeof talk>[0]> = {}) =>
  talk({ n: 1, startedAt: now - 760_000, lasted: null, letters, talk: withRosa, ...more });

const over = (now: number, more: Partial<Parameters<typeof talk>[0]> = {}) =>
  talk({ n: 1, startedAt: now - 30 * minute, lasted: 28 * minute, letters: fifteen, talk: withRosa, ...more });

export const keptScenes: readonly Scene[] = [
  {
    name: 'converse, what was logged',
    page: panel,
    rows: (now) => together(rosa, live(now, 'at')),
    act: async (tab, word) => {
      await tab.click('button', word('panel_menu'));
      await tab.click('button', word('panel_logged'));
      await tab.click('button', word('marks_add'));
      await tab.click('button', word('gaps_add'));
    },
    sees: (word) => word('marks_add_go'),
  },
  {
    name: 'converse, blind',
    page: panel,
    rows: (now) => together(rosa, live(now, fifteen, { talk: { ...withRosa, blind: true } })),
    sees: (word) => word('undo'),
  },
  {
    name: 'converse, ideas to park',
    page: panel,
    rows: (now) => together(rosa, setting('parkIt', true), live(now, fifteen), idea(now - minute)),
    sees: (word) => word('park_count_one', 1),
  },
  {
    name: 'converse, parking an idea',
    page: panel,
    rows: (now) => together(rosa, setting('parkIt', true), live(now, fifteen)),
    act: (tab, word) => tab.click('button', new RegExp(`^${word('park_it')}`)),
    sees: (word) => word('park_go'),
  },
  {
    name: 'reflect, a guess before the counts',
    page: panel,
    rows: (now) => together(rosa, over(now, { talk: { ...withRosa, blind: true }, reflection: { status: 'open' } })),
    sees: (word) => word('guess_see'),
  },
  {
    name: 'reflect, a parked idea',
    page: panel,
    rows: (now) => together(rosa, over(now, { reflection: { status: 'open' } }), idea(now - 20 * minute, longWord)),
    sees: (word) => word('outcome_reached'),
  },
];
