// Measures how soon a page of the extension is ready: from the start of its navigation until a given word is in it,
// laid out, and the next frame is about to be drawn. The same for every page, wherever it opens.
import type { Rig, Tab } from '../browsers/rig';
import { english } from '../setup/englishWords';
import type { Series } from './figures';
import { openWith } from './page';

type Watched = typeof globalThis & { readyAfter?: number };

export interface Opening {
  name: string;
  /** Opens a fresh page with `watch` and the page's word run in it before its own code. */
  open(watch: (word: string) => void): Promise<Pick<Tab, 'waitFor' | 'close'>>;
}

const inTab = (rig: Rig, path: string, word: string): Opening => ({
  name: path,
  open: (watch) => openWith({ rig, path }, watch, word),
});

export const panelIn = (rig: Rig): Opening => inTab(rig, 'sidepanel.html', english('start'));
export const wordIn = (rig: Rig): Opening => inTab(rig, 'word.html', 'Ready');

/** Runs in a page before its own code: records when the word appears, in milliseconds since navigation started. */
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

async function readyAfter({ name, open }: Opening): Promise<number> {
  const opened = await open(watch);
  const after = await opened.waitFor(`${name} to be ready`, () => (globalThis as Watched).readyAfter);
  await opened.close();
  return after;
}

/** Opens each page `times` times in turn, each round starting with the next page; returns the milliseconds. */
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
