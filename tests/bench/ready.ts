// Owns measuring how soon a page of the extension is ready: from the start of navigation in a fresh tab until its word
// stands in the page, laid out, and the next frame is about to be drawn. The same for every page.
import type { Rig } from '../harness/rig';
import { english } from '../harness/words';
import type { Series } from './figures';
import { openWith } from './page';

type Watched = typeof globalThis & { readyAfter?: number };

export interface Opening {
  rig: Rig;
  path: 'sidepanel.html' | 'word.html';
}

const wordOf = { 'sidepanel.html': english('start'), 'word.html': 'Ready' };

/** Runs in a page before its own code: notes when the word is there, in milliseconds since navigation started. */
function watch(word: string): void {
  const isThere = () =>
    [...document.querySelectorAll('button, p')].some(
      (one) => one.textContent?.trim() === word && one.getClientRects().length > 0,
    );
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      (globalThis as Watched).readyAfter = performance.now();
    });
  });
  observer.observe(document, { subtree: true, childList: true });
}

async function readyAfter(opening: Opening): Promise<number> {
  const tab = await openWith(opening, watch, wordOf[opening.path]);
  const after = await tab.waitFor(`${opening.path} to be ready`, () => (globalThis as Watched).readyAfter);
  await tab.close();
  return after;
}

/** Opens each page so many times, in turn, every round beginning with the next; returns the milliseconds of each. */
export async function measureReady(openings: readonly Opening[], times: number): Promise<Series[]> {
  const warmUp = 3;
  const all: number[][] = openings.map(() => []);
  for (let round = -warmUp; round < times; round += 1) {
    for (const step of openings.keys()) {
      const which = (step + round + warmUp) % openings.length;
      const opening = openings[which];
      if (!opening) continue;
      const after = await readyAfter(opening);
      if (round >= 0) all[which]?.push(after);
    }
  }
  return all;
}
