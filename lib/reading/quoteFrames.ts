// The frames within a sentence, quotation marks and brackets, and what is asked in them.
import { marks } from './questionMarks';

/** What each mark that closes may have been opened by. One that opens in one language may close in another. */
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
/** Of these a frame is taken for granted where its other end stands in another sentence. */
const quoting = new Set([...'"“„«»‹›「『']);
const isMark = new RegExp(`[${marks}]`, 'u');
const word = /[\p{L}\p{M}\p{N}]/u;

/** What is asked in a sentence: within frames each, the outermost; and whether the sentence itself ends asking, outside of them. */
export interface Asked {
  framed: string[];
  /** Where the last frame that is still open begins to speak; 0 for none. */
  openAt: number;
  /** The last mark stands in no frame that closes. */
  asksItself: boolean;
}

interface Frame {
  opener: string;
  /** Where what is in it begins. */
  from: number;
}

/** The place before a mark that closes: French sets a space there. */
function lastBefore(text: string, at: number): string {
  const near = text
    .slice(Math.max(0, at - 3), at)
    .replace(/[!！…]+$/u, '')
    .trimEnd();
  return near.at(-1) ?? '';
}

/** Whether a sign may begin a frame where it stands: an apostrophe within a word does not. */
function mayOpen(sign: string, text: string, at: number): boolean {
  if (!opening.has(sign)) return false;
  const after = text.charAt(at + 1);
  if (after === '' || (/\s/.test(after) && !/[«‹»›]/.test(sign))) return false;
  return !/['‘"”]/.test(sign) || !word.test(text.charAt(at - 1));
}

/** Whether a sign closes a frame that nothing here opened: right after a mark, and no word begins with it. */
const closesUnopened = (sign: string, text: string, at: number): boolean =>
  quoting.has(sign) || sign === '”' ? isMark.test(lastBefore(text, at)) && !word.test(text.charAt(at + 1)) : false;

interface Found {
  from: number;
  to: number;
}

/** The outermost of what was found, which comes in the order of its ends. */
const outermost = (found: readonly Found[]): Found[] =>
  found.filter(({ from }, at) => !found.slice(at + 1, at + 9).some((later) => later.from <= from));

/** Reads a sentence sign by sign. At most some thousand characters: see `longestSentence`. */
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
