// What the panel shows of a talk besides its counts: the list to edit, a blind talk, parked ideas, a line in sight.
import { modesId } from '../../../lib/key-sets/builtInKeySets';
import type { Scene } from '../support/seedDatabase';
import { idea, idOf, local, minute, pauses, setting, talk, together } from './rows';
import { fifteen, live, longReflection, longWord, over, panel, reflecting, rosa, withRosa } from './talkRows';

const worn = {
  ...withRosa,
  ...{ keySetId: modesId, modes: ['coach', 'feedback', 'mentor', 'tell'], details: ['open', 'pause'] },
};

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
    name: 'converse, much that was logged',
    page: panel,
    rows: (now) => together(rosa, live(now, 'aataatatattatataatatta')),
    act: async (tab, word) => {
      await tab.click('button', word('panel_menu'));
      await tab.click('button', word('panel_logged'));
    },
    sees: (word) => word('gaps_add'),
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
    name: 'converse, a pause held in four hats',
    page: panel,
    rows: (now) =>
      together(rosa, setting('pauses', true), setting('parkIt', true), live(now, 'hofs', { talk: worn }), {
        local: [{ id: 'pausing', value: { id: idOf(981), conversationId: idOf(1), from: now - 4000 } }],
      }),
    sees: (word) => word('pause_they'),
  },
  {
    name: 'talk, its pauses and marks',
    page: `log.html#/talk/${idOf(1)}`,
    rows: (now) =>
      together(over(now), pauses(now - 25 * minute, ['under-3', 'me'], ['3-to-8', 'they'], ['over-8', null])),
    act: async (tab, word) => {
      await tab.sees(word('pauses_why'));
      await tab.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
    },
    sees: (word) => word('pause_remove'),
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
    rows: (now) => together(local('more', idOf(1)), reflecting(now), idea(now - 20 * minute, longWord)),
    sees: (word) => word('outcome_reached'),
  },
];
