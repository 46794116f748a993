// What the panel shows of a talk's record besides its counts: the list to mend, a blind talk, parked ideas, a line in sight.
import { idea, minute, setting, talk, together } from './rows';
import { fifteen, live, longReflection, longWord, over, panel, rosa, withRosa } from './scene-rows';
import type { Scene } from './stage';

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
    name: 'converse, a long plan in sight',
    page: panel,
    rows: (now) => {
      const before = talk({ n: 2, startedAt: now - 9000 * minute, lasted: minute, reflection: longReflection });
      return together(rosa, before, live(now, fifteen), setting('cue', 'plan'), setting('parkIt', true));
    },
    sees: () => /After the second/,
  },
  {
    name: 'converse, three tells in a row',
    page: panel,
    rows: (now) => together(rosa, live(now, 'aattt'), setting('cue', 'stage'), setting('tellCue', true)),
    sees: (word) => word('cue_word'),
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
