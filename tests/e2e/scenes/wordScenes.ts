// The log's uses of the coach's own words: search, and cards for others.
import { codeOf } from '../../../lib/pulse/pulseCode';
import type { Scene } from '../support/seedDatabase';
import { idea, idOf, minute, person, pulse, talk, together } from './rows';
import { longReflection, longText, longWord, over, planned, rosa, withRosa } from './talkRows';

/** What a person sends: a code and a line. */
const sent = (chance: number, line: string) =>
  `${codeOf({ answers: [2, null, 5], mayKeep: true, hasLine: true, chance })} ${line}\n`;

export const wordScenes: readonly Scene[] = [
  {
    name: 'log, searched',
    page: 'log.html#/search',
    rows: (now) => {
      const before = talk({ n: 2, startedAt: now - 57_600 * minute, lasted: minute, reflection: longReflection });
      const parked = idea(now - 20 * minute, `The ${longWord}`);
      return together(rosa, over(now, { reflection: planned }), parked, before);
    },
    act: (tab, word) => tab.fill('searchbox', word('search_words'), 'the'),
    sees: (word) => word('search_found_other', 4),
  },
  {
    name: 'log, cards for others',
    page: 'log.html#/ask',
    rows: (now) => together(rosa, over(now, { reflection: planned })),
    act: async (tab, word) => {
      await tab.fill('textbox', word('ask_stuck_slide'), `With S. ${longWord}`);
      await tab.sees(word('ask_named', 'S.'));
      await tab.click('button', word('ask_copy'), 1);
    },
    sees: (word) => word('ask_named', 'S.'),
  },
  {
    name: 'log, a pulse shown, another kept, five put together',
    page: `log.html#/pulse/${idOf(1)}`,
    rows: (now) => together(rosa, over(now, { talk: withRosa, reflection: { thinking: 4 } }), pulse(longWord)),
    act: async (tab, word) => {
      await tab.click('radio', '4');
      await tab.fill('textbox', word('pulse_paste_field'), sent(1, longWord));
      await tab.click('button', word('pulse_show'));
      const five = [1, 2, 3, 4, 5].map((chance) => sent(chance, chance === 5 ? longWord : 'Wait'));
      await tab.fill('textbox', word('pulse_together_field'), `${five.join('')}CP12-3456-789A`);
      await tab.click('button', word('pulse_add'));
    },
    sees: (word) => word('pulse_counts'),
  },
  {
    name: 'log, a talk to look at longer',
    page: 'log.html#/longer',
    rows: (now) => {
      const begun = talk({
        n: 2,
        startedAt: now - 57_600 * minute,
        lasted: minute,
        reflection: { longFelt: 'Rushed' },
      });
      return together(rosa, person(901, longWord), over(now, { talk: { personId: idOf(901) } }), begun);
    },
    sees: (word) => word('longer_begun'),
  },
  {
    name: 'log, a longer look',
    page: `log.html#/longer/${idOf(1)}`,
    rows: (now) => together(rosa, over(now, { reflection: { longHappened: longText, longWhy: longWord } })),
    sees: (word) => word('longer_what'),
  },
];
