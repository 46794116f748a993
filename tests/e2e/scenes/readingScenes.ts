// Every view and state of reading in the practice log.
import type { Offer, Source } from '../../../lib/reading/types';
import type { Tab } from '../../browsers/rig';
import type { Scene } from '../support/seedDatabase';
import type { Words } from '../support/setting';
import { idOf, type Rows, together } from './rows';
import { keepSession } from './saidByBrowser';
import { longWord } from './talkRows';

const source: Source = {
  title: 'The silence after a question',
  byline: longWord,
  excerpt: 'Most of us wait less than a second before we answer our own question.',
  lang: 'en',
  address: `https://articles.example/${longWord}`,
  minutes: 12,
};

const readings = (now: number): Rows =>
  together({
    readings: [
      { ...source, id: idOf(1), stamp: '000000000000001-0000-a', keptAt: now },
      {
        ...source,
        ...{ id: idOf(2), stamp: '000000000000002-0000-a', keptAt: now - 1 },
        ...{ title: longWord, byline: '', excerpt: '', lang: '', address: '', minutes: 1 },
      },
    ],
  });

const found = [
  { text: 'What am I hoping to hear?', openness: 'open' },
  { text: `And ${longWord}?`, openness: null },
  { text: 'Is it so?', openness: 'closed' },
  { text: 'What else is new here?', openness: 'open', beside: true },
] as const;

/** Stores the offer once the page is open, as when an article is read from a tab; it replaces the one shown. */
const offers = (offer: Offer, shows: (word: Words) => string) => async (tab: Tab, word: Words) => {
  await tab.sees(word('reading_headline'));
  await keepSession(tab, { reading: offer });
  await tab.sees(shows(word));
};

const page = 'log.html#/reading';

export const readingScenes: readonly Scene[] = [
  { name: 'reading, nothing yet', page, sees: (word) => word('reading_how') },
  {
    name: 'reading, questions to choose',
    page,
    rows: readings,
    act: async (tab, word) => {
      await offers({ id: idOf(3), source, found: [...found], more: true }, () => found[0].text)(tab, word);
      await tab.click('checkbox', found[0].text);
      await tab.click('checkbox', `And ${longWord}?`);
    },
    sees: (word) => word('reading_deck'),
  },
  {
    name: 'reading, no question',
    page,
    act: async (tab, word) => {
      await offers({ id: idOf(4), source, found: [], more: false }, (word) => word('reading_none'))(tab, word);
      await tab.click('button', word('reading_keep'));
    },
    sees: (word) => word('reading_choose'),
  },
  {
    name: 'reading, refused',
    page,
    act: offers({ id: idOf(5), refusal: 'closed' }, (word) => word('reading_refused_closed')),
    sees: (word) => word('reading_refused_closed'),
  },
  {
    name: 'reading, an article deleted',
    page,
    rows: readings,
    act: (tab, word) => tab.click('button', word('reading_delete_named', source.title)),
    sees: (word) => word('log_deleted'),
  },
];
