// Every view and state of the questions in the practice log.

import type { Scene } from '../support/seedDatabase';
import { deck, idOf, together } from './rows';
import { fixture } from './saidByBrowser';
import { longWord } from './talkRows';

const ownDecks = together(deck(700, 'Handover', 'Have you tried a list?', longWord), deck(701, longWord));

export const deckScenes: Scene[] = [
  {
    name: 'questions',
    page: 'log.html#/questions',
    rows: () => ownDecks,
    act: async (tab, word) => {
      await tab.sees(word('decks_built_in'));
      await tab.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
    },
    sees: () => longWord,
  },
  {
    name: 'questions, found',
    page: 'log.html#/questions',
    rows: () => ownDecks,
    act: (tab, word) => tab.fill('searchbox', word('decks_find'), 'what'),
    sees: (word) => word('decks_found'),
  },
  {
    name: 'questions, a deck file',
    page: 'log.html#/questions',
    act: (tab) => tab.upload(fixture('deck.json')),
    sees: (word) => word('decks_file_keep'),
  },
  {
    name: 'questions, a file that is none',
    page: 'log.html#/questions',
    act: (tab) => tab.upload(fixture('backups/v1.jsonl')),
    sees: (word) => word('decks_fault_not_ours'),
  },
  {
    name: 'questions, one deck',
    page: `log.html#/deck/${idOf(700)}`,
    rows: () => ownDecks,
    sees: (word) => word('form_advice'),
  },
];
