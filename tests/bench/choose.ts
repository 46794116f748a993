// Measures the choice of the next question in two browsers side by side: one with only the built-in cards, one with
// thousands of the coach's own too. Timed from the letter's event until the next question is about to be drawn.

import { formatStamp } from '../../lib/database/stamp';
import type { Card, Deck } from '../../lib/prompts/types';
import type { Setting } from '../../lib/settings/types';
import { extensionFor, launch } from '../browsers/launch';
import type { Rig, Tab } from '../browsers/rig';
import { english } from '../setup/englishWords';
import type { Comparison, Series } from './figures';
import { choiceLimit } from './limits';
import { rest } from './page';
import { store } from './seed';

const cards = 5000;
const choices = 60;
const warmUp = 10;

const stamp = formatStamp({ wall: 1, counter: 0 }, 'measured');

/** One active deck with `count` cards for any stage and kind of talk. */
function ownDeck(count: number): { decks: Deck[]; cards: Card[]; settings: Setting[] } {
  const id = 'deck-of-many';
  return {
    decks: [{ id, stamp, name: 'Many', lang: 'en', source: null }],
    cards: Array.from({ length: count }, (_, position) => ({
      ...{ id: `card-${String(position).padStart(5, '0')}`, stamp, deckId: id, position, stage: null },
      ...{ kinds: ['any'], lang: 'en', text: `What else, for the ${position}th time?` },
    })),
    settings: [{ id: `deck/${id}`, stamp, value: true }],
  };
}

/** Runs in the panel: milliseconds from the letter until another question is in the page, before its frame. */
async function choose(letter: string): Promise<number> {
  const shown = () => document.querySelector('h2[aria-live]')?.textContent ?? '';
  const before = shown();
  const began = performance.now();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true }));
  await new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      if (shown() === before) return;
      observer.disconnect();
      done();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return performance.now() - began;
}

async function panelWith(rig: Rig, count: number): Promise<Tab> {
  const panel = await rig.page('sidepanel.html', [360, 700]);
  await panel.spot('button', english('start'));
  if (count > 0) await store(panel, ownDeck(count));
  await panel.reload();
  await panel.click('button', english('start'));
  await panel.spot('button', /^0 ASK/);
  return panel;
}

async function measure(panels: readonly Tab[]): Promise<Series[]> {
  const all: number[][] = panels.map(() => []);
  for (let turn = -warmUp; turn < choices; turn += 1) {
    for (const which of turn % 2 ? [0, 1] : [1, 0]) {
      const panel = panels[which];
      await panel?.evaluate(rest);
      const took = await panel?.evaluate(choose, 'n');
      if (turn >= 0 && took !== undefined) all[which]?.push(took);
    }
  }
  return all;
}

export async function compareChoices(): Promise<Comparison> {
  console.log(`Choosing questions among the built-in ones and among ${cards} more, ${choices} times each …`);
  const rigs: Rig[] = [];
  try {
    const panels: Tab[] = [];
    for (const count of [0, cards]) {
      const rig = await launch('chromium', { extension: extensionFor('chromium', 'bench') });
      rigs.push(rig);
      panels.push(await panelWith(rig, count));
    }
    const [few = [], many = []] = await measure(panels);
    return choiceLimit(few, many, cards);
  } finally {
    for (const rig of rigs) await rig.close();
  }
}
