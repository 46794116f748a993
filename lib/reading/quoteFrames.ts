// The frames in a sentence (quotation marks and brackets), and the questions in them.
import { marks } from './questionMarks';

/** For each closing mark, the marks that may open it. A mark that opens in one language may close in another. */
const openersOf: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '”': '“„”',
  '“': '„“',
  '»': '«»',
  '«': '»«',
  '›': '‹›',
  '‹': '›‹',
  '」': '「',
  '』': '『',
  '’': '‘‚’',
  '‘': '‚',
  ')': '(',
  '）': '（',
  ']': '[',
  '】': '【',
  '》': '《',
};
const opening = new Set([...'"\'“”„«»‹›「『‘‚(（[【《']);
/** For these, a frame is assumed if its other end is in another sentence. */
const quoting = new Set([...'"“„«»‹›「『']);
const isMark = new RegExp(`[${marks}]`, 'u');
const word = /[\p{L}\p{M}\p{N}]/u;

/**
 * The questions in a sentence: those in its outermost frames, and whether the sentence itself asks, outside of them.
 */
export interface Asked {
  framed: string[];
  /** Where the content of the last unclosed frame begins; 0 if there is none. */
  openAt: number;
  /** The last question mark is in no closed frame. */
  asksItself: boolean;
}

interface Frame {
  opener: string;
  /** Where its content begins. */
  from: number;
}

/**
 * The last character before a closing mark, without exclamation marks, and without the space that French sets there.
 */
function lastBefore(text: string, at: number): string {
  const near = text
    .slice(Math.max(0, at - 3), at)
    .replace(/[!！…]+$/u, '')
    .trimEnd();
  return near.at(-1) ?? '';
}

/** Whether a sign may open a frame at its position: an apostrophe within a word does not. */
function mayOpen(sign: string, text: string, at: number): boolean {
  if (!opening.has(sign)) return false;
  const after = text.charAt(at + 1);
  if (after === '' || (/\s/.test(after) && !/[«‹»›]/.test(sign))) return false;
  return !/['‘"”]/.test(sign) || !word.test(text.charAt(at - 1));
}

/**
 * Whether a sign closes a frame of an earlier sentence: right after a question mark, and not at the start of a word.
 */
const closesUnopened = (sign: string, text: string, at: number): boolean =>
  quoting.has(sign) || sign === '”' ? isMark.test(lastBefore(text, at)) && !word.test(text.charAt(at + 1)) : false;

interface Found {
  from: number;
  to: number;
}

/** The outermost of the ranges found, which must be in the order of their ends. */
const outermost = (found: readonly Found[]): Found[] =>
  found.filter(({ from }, at) => !found.slice(at + 1, at + 9).some((later) => later.from <= from));

/** Reads a sentence sign by sign. It has a few thousand characters at most: see `longestSentence`. */
export function askedIn(text: string): Asked {
  const open: Frame[] = [];
  const found: Found[] = [];
  let [lastMark, lastFramed] = [-1, -1];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isMark.test(sign)) lastMark = at;
    const openers = openersOf[sign] ?? '';
    const frame = openers === '' ? -1 : open.findLastIndex(({ opener }) => openers.includes(opener));
    const isApostrophe = /['’]/.test(sign) && word.test(text.charAt(at + 1));
    if (frame >= 0 && !isApostrophe) {
      const [{ from } = { from: 0 }] = open.splice(frame);
      if (isMark.test(lastBefore(text, at))) {
        found.push({ from, to: at });
        lastFramed = lastMark;
      }
    } else if (closesUnopened(sign, text, at)) {
      found.push({ from: found.at(-1)?.to ?? 0, to: at });
      lastFramed = lastMark;
    } else if (mayOpen(sign, text, at)) open.push({ opener: sign, from: at + 1 });
  }
  const unclosed = open.findLast(({ opener, from }) => quoting.has(opener) && from <= lastMark);
  return {
    framed: outermost(found).map(({ from, to }) => text.slice(from, to)),
    openAt: unclosed?.from ?? 0,
    asksItself: lastMark > lastFramed,
  };
}
