// The page in which a search is measured: words typed letter by letter over everything stored, against a bare scan.
import { searchForm } from '../../../lib/foldCase';
import { excerpt, findWords, type Passage } from '../../../lib/search/findWords';
import { ownWords } from '../../../lib/search/queries';

/** The words typed: one that is everywhere, one that is rare, several, one that is nowhere. */
const sought = ['waited', 'TEAM 4', 'they ask', 'nowhere'];
/** Excerpts shown per search, as on the page. */
const shown = 30;

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Every prefix that is typed on the way to a text. */
const typed = (text: string): string[] => Array.from(text, (_, at) => text.slice(0, at + 1));

function lookAt(passages: readonly Passage[], words: string): void {
  for (const one of findWords(passages, words, shown).list) excerpt(one, words);
}

/** Counts the texts that contain the words literally. */
function scan(texts: readonly string[], words: string): number {
  let found = 0;
  for (const text of texts) if (text.includes(words)) found += 1;
  return found;
}

/** Milliseconds of typing everything once, alternating search and scan; and the number of texts. */
async function measureSearch(times: number): Promise<[looked: number[], scanned: number[], texts: number]> {
  const passages = await ownWords();
  const texts = passages.map((one) => one.plain);
  const all = sought.flatMap(typed);
  const looked: number[] = [];
  const scanned: number[] = [];
  const scanAll = () => scanned.push(timed(() => all.map((words) => scan(texts, searchForm(words)))));
  const warmUp = 3;
  for (let round = 0; round < times + warmUp; round += 1) {
    if (round % 2) scanAll();
    looked.push(timed(() => all.map((words) => lookAt(passages, words))));
    if (round % 2 === 0) scanAll();
  }
  return [looked.slice(warmUp), scanned.slice(warmUp), texts.length];
}

Object.assign(globalThis, { measureSearch });
