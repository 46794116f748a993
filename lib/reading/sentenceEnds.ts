// Splits a text into sentences with the browser's segmenter, and corrects it where abbreviations and quotation marks
// mislead it.
import { type Language, languageOf, ruledLanguages } from './languageRules';
import { marks } from './questionMarks';

/** Longer sentences, with their quotation marks, are left out. In characters. */
export const longestSentence = 3000;

export interface Sentence {
  text: string;
  /** The character right after it; empty if the sentence ends in white space. */
  next: string;
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(lang: string): Intl.Segmenter {
  const made = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, made);
  return made;
}

/** A language that the segmenter supports; `und` for any other, and for an invalid tag. */
function known(lang: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang)[0] ?? 'und';
  } catch {
    return 'und';
  }
}

/** Characters segmented at a time: a segmenter's time for each sentence grows with the length of its whole text. */
const pieceLength = 1000;

/** How many characters around a place are read to tell whether a sentence ends there. */
const nearby = 40;

/** Where the browser's segmenter ends sentences, in their order. */
function* endsIn(text: string, lang: string): Generator<number> {
  const cutter = segmenter(lang);
  let [from, length] = [0, pieceLength];
  while (from < text.length) {
    const piece = text.slice(from, from + length);
    const ends = Array.from(cutter.segment(piece), ({ index, segment }) => from + index + segment.length);
    const last = from + piece.length >= text.length;
    // The last sentence of a piece may go on after it.
    if (!last) ends.pop();
    yield* ends;
    // A sentence longer than the piece needs a longer piece, up to `longestSentence`.
    const stuck = ends.length === 0;
    // The sentence may end exactly where the piece does, so the next piece begins a little before that.
    if (stuck && length > longestSentence) from += piece.length - nearby;
    else from = ends.at(-1) ?? from;
    length = stuck && length <= longestSentence ? length * 2 : pieceLength;
  }
}

interface Marks {
  titles: ReadonlySet<string>;
  numbered: ReadonlySet<string>;
  endings: ReadonlySet<string>;
  /** A word that begins a sentence. */
  begins: RegExp;
  ordinals: boolean;
}

const made = new Map<string, Marks>();

/** How sentences end and begin in a language; without rules for it, those of all languages that have some. */
function marksOf(lang: string): Marks {
  const before = made.get(lang);
  if (before) return before;
  const own = languageOf(lang);
  const all = own ? [own] : ruledLanguages;
  const setOf = (list: 'titles' | 'numbered' | 'endings') => new Set(all.flatMap((one) => one[list]));
  const begins = all.flatMap((one: Language) => [...one.open, ...one.measured, ...one.closed, ...one.beginnings]);
  const found: Marks = {
    ...{ titles: setOf('titles'), numbered: setOf('numbered'), endings: setOf('endings') },
    begins: new RegExp(`^(?:[¿¡]|(?:${begins.join('|')})(?![\\p{L}\\p{N}]))`, 'u'),
    ordinals: own?.ordinals ?? false,
  };
  made.set(lang, found);
  return found;
}

const lastWord = /(?:^|[^\p{L}\p{N}.])([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.ªº-]*[\p{L}\p{M}\p{N}ªº])?)\.\s+$/u;
const firstWord = /^[\s"“„«‹‘'([]*/u;
/** Initials: of several words, or one that stands for a name. */
const initials = /^(?:\p{L}\p{M}*\.)+\p{L}$|^\p{Lu}\p{M}*$|^\p{Lu}\p{M}*\.-\p{Lu}$/u;
const ordinal = /^(?:\d{1,3}|[IVXLC]{1,7})$/;

/** Whether the full stop before a place belongs to an abbreviation, and the sentence goes on. */
function isAbbreviated(before: string, after: string, lang: string): boolean {
  const word = lastWord.exec(before)?.[1];
  if (word === undefined) return false;
  const { titles, numbered, endings, begins, ordinals } = marksOf(lang);
  const next = after.replace(firstWord, '');
  const plain = word.toLowerCase();
  if (numbered.has(plain) && /^\p{N}/u.test(next)) return true;
  if (titles.has(plain) && !endings.has(plain) && /^\p{Lu}/u.test(word) && /^\p{L}/u.test(next)) return true;
  // "I" may be the last word of an English sentence.
  const mayGoOn = endings.has(plain) || (initials.test(word) && word !== 'I') || (ordinals && ordinal.test(word));
  return mayGoOn && next !== '' && !begins.test(next.toLowerCase());
}

/** A closing quotation mark that comes after white space. */
const lateCloser = /^[»›”"]+(?=[\s.,;:!?…)]|$)[.,;:!?…]*\s*/u;
const openerOf: Readonly<Record<string, RegExp>> = { '»': /[«»]/, '›': /[‹›]/, '”': /[“„”]/, '"': /"/ };
const goesOn = /^(?:\p{Ll}|[,;–—(])/u;

/**
 * The end of a sentence that is closed by a quotation mark after white space, as in French, else `to`; and whether it
 * goes on from there.
 */
function closedAt(text: string, from: number, to: number): [at: number, goesOn: boolean] {
  const rest = text.slice(to, to + nearby);
  const closer = lateCloser.exec(rest)?.[0];
  if (!closer || !openerOf[closer.charAt(0)]?.test(text.slice(from, to))) return [to, false];
  return [to + closer.length, goesOn.test(rest.slice(closer.length))];
}

/** A quotation or bracket that asks or exclaims, after which a sentence may go on in lower case. */
const saidWithin = new RegExp(`[${marks}!！…]["”“»«›‹」』’‘')）]+\\s*$`, 'u');

/** Whether a sentence goes on where the segmenter ends it. */
const goesOnAt = (before: string, after: string, lang: string): boolean =>
  (saidWithin.test(before) && /^\p{Ll}/u.test(after)) || isAbbreviated(before, after, lang);

/** Where sentences end: the segmenter's ends, without those that are wrong. */
function* mendedEnds(text: string, lang: string): Generator<number> {
  let from = 0;
  for (const end of endsIn(text, known(lang))) {
    if (end <= from) continue;
    const [at, open] = closedAt(text, Math.max(from, end - longestSentence), end);
    const [before, after] = [text.slice(Math.max(from, end - nearby), end), text.slice(end, end + nearby)];
    const goes = open || (at === end && goesOnAt(before, after, lang));
    if (goes && end < text.length) continue;
    yield at;
    from = at;
  }
  if (from < text.length) yield text.length;
}

/** The sentences of a text in a language (BCP 47), without those longer than `longestSentence`. */
export function* sentencesOf(text: string, lang: string): Generator<Sentence> {
  let from = 0;
  for (const to of mendedEnds(text, lang)) {
    const whole = to - from <= longestSentence ? text.slice(from, to) : '';
    from = to;
    if (whole !== '') yield { text: whole.trim(), next: /\s$/.test(whole) ? '' : text.charAt(to) };
  }
}
