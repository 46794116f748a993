// Searches texts for words, and cuts excerpts around what it finds.
import { searchForm } from '../foldCase';
import type { PlanWords, ReflectionText } from '../reflection/types';

/** The parts of a plan are found as one. */
export type Searched = Exclude<ReflectionText, keyof PlanWords> | 'plan' | 'idea';

/** One text of the coach's own. */
export interface Passage {
  /** Id of the conversation it was written about; null for a plan with words of its own. */
  talk: string | null;
  what: Searched;
  text: string;
  /** The text in its search form, computed once. */
  plain: string;
}

export const passage = (talk: string | null, what: Searched, text: string): Passage => ({
  talk,
  what,
  text,
  plain: searchForm(text),
});

/** The words to search for, longest first: the longest is the rarest, and the one to show. */
const wordsIn = (words: string): string[] =>
  searchForm(words)
    .split(/\s+/)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);

export interface Found {
  /** The first passages found, up to the limit. */
  list: Passage[];
  total: number;
}

/** The passages that contain all the words, in any order and also within words; none if no words are given. */
export function findWords(passages: readonly Passage[], words: string, limit: number): Found {
  const [longest, ...others] = wordsIn(words);
  const found: Found = { list: [], total: 0 };
  if (longest === undefined) return found;
  // A plain loop for speed: it runs over every text at each keystroke.
  for (const one of passages) {
    if (!one.plain.includes(longest)) continue;
    if (others.length > 0 && !others.every((word) => one.plain.includes(word))) continue;
    found.total += 1;
    if (found.total <= limit) found.list.push(one);
  }
  return found;
}

/** Start and end in a text of a range of its search form, including the combining marks on its last letter. */
function spanOf(text: string, at: number, length: number): [from: number, to: number] {
  const sizes = new Map<string, number>();
  const sizeOf = (one: string) => {
    if (one < '\u0080') return 1;
    const size = sizes.get(one) ?? searchForm(one).length;
    sizes.set(one, size);
    return size;
  };
  let [from, to, passed] = [-1, 0, 0];
  for (const one of text) {
    const size = sizeOf(one);
    if (passed >= at + length && size > 0) break;
    if (from < 0 && passed + size > at) from = to;
    passed += size;
    to += one.length;
  }
  return [Math.max(from, 0), to];
}

/** Characters shown before a hit, and after it. */
const before = 60;
const after = 120;
/** The rest of a word that was cut is removed if it has at most this many characters. */
const oneWord = 24;

function leading(text: string): string {
  if (text.length <= before) return text;
  const near = text.slice(-before);
  const gap = near.slice(0, oneWord).search(/\s/);
  return `…${near.slice(gap + 1).replace(/^(?:\p{M}|\u200d|[\udc00-\udfff])+/u, '')}`;
}

function trailing(text: string): string {
  if (text.length <= after) return text;
  const near = text.slice(0, after);
  const gap = near.slice(-oneWord).search(/\s\S*$/);
  return `${(gap < 0 ? near : near.slice(0, gap - oneWord)).replace(/[\u200d\ud800-\udbff]+$/u, '')}…`;
}

/** The hit and the words around it. */
export interface Excerpt {
  before: string;
  hit: string;
  after: string;
}

/** An excerpt around the first occurrence of the longest word in a found passage. */
export function excerpt(found: Passage, words: string): Excerpt {
  const [longest = ''] = wordsIn(words);
  const [from, to] = spanOf(found.text, found.plain.indexOf(longest), longest.length);
  // Take no more of a long text than is shown.
  const behind = found.text.slice(to, to + after + 1);
  return { before: leading(found.text.slice(0, from)), hit: found.text.slice(from, to), after: trailing(behind) };
}
