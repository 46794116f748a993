// The page that a search is measured in: words typed letter by letter over texts in memory, beside a bare scan of them.
import { plain } from '../../../lib/plain';
import { excerpt, look, type Passage, passage } from '../../../lib/search/look';

/** What is typed: a word that is everywhere, one that is rare, several, one that is nowhere. */
const sought = ['silence', 'CAFÉ 4', 'they named', 'nowhere'];
/** Excerpts shown of what is found, as on the page. */
const shown = 30;

const written = (n: number): Passage[] => [
  passage(`talk-${n}`, 'noticed', `After the second silence they named worry ${n} themselves, and I said nothing.`),
  passage(`talk-${n}`, 'plan', `they bring me problem ${n} · advising · ask what they have tried so far`),
  passage(`talk-${n}`, 'theirStep', `Talk to the team in the café on day ${n}`),
];

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** All that is typed on the way to a text. */
const typed = (text: string): string[] => Array.from(text, (_, at) => text.slice(0, at + 1));

function lookAt(passages: readonly Passage[], words: string): void {
  for (const one of look(passages, words).slice(0, shown)) excerpt(one, words);
}

/** Every text is asked whether it holds the words as they stand. */
function scan(texts: readonly string[], words: string): number {
  let found = 0;
  for (const text of texts) if (text.includes(words)) found += 1;
  return found;
}

/** Milliseconds of typing everything once, in turn: looked for, and scanned for. */
function measureSearch(reflections: number, ideas: number, times: number): [looked: number[], scanned: number[]] {
  const passages = [
    ...Array.from({ length: reflections }, (_, n) => written(n)).flat(),
    ...Array.from({ length: ideas }, (_, n) => passage(`talk-${n % reflections}`, 'idea', `Swap shift ${n} with them`)),
  ];
  const texts = passages.map((one) => one.plain);
  const all = sought.flatMap(typed);
  const looked: number[] = [];
  const scanned: number[] = [];
  const scanAll = () => scanned.push(timed(() => all.map((words) => scan(texts, plain(words)))));
  const warmUp = 3;
  for (let round = 0; round < times + warmUp; round += 1) {
    if (round % 2) scanAll();
    looked.push(timed(() => all.map((words) => lookAt(passages, words))));
    if (round % 2 === 0) scanAll();
  }
  return [looked.slice(warmUp), scanned.slice(warmUp)];
}

Object.assign(globalThis, { measureSearch });
