// Cutting a text into sentences: as the browser knows them, and mended where abbreviations and quotation marks mislead
// it.
import { type Language, languageOf, ruledLanguages } from './languageRules';
import { marks } from './questionMarks';

/** Longer sentences, frame and all, are not given. */
export const longestSentence = 3000;

export interface Sentence {
  text: string;
  /** What follows it at once, unless white space does. */
  next: string;
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(lang: string): Intl.Segmenter {
  const made = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, made);
  return made;
}

/** A language that sentences can be told apart by; the browser's knowledge of any for a tag that is none. */
function known(lang: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang)[0] ?? 'und';
  } catch {
    return 'und';
  }
}

/** Characters looked at in one piece: a segmenter takes as long for each sentence as all of its text is long. */
const pieceLength = 1000;

/** How far around a place is looked to tell whether a sentence ends there. */
const nearby = 40;

/** Where the browser sees sentences end, in their order. */
function* endsIn(text: string, lang: string): Generator<number> {
  const cutter = segmenter(lang);
  let [from, length] = [0, pieceLength];
  while (from < text.length) {
    const piece = text.slice(from, from + length);
    const ends = Array.from(cutter.segment(piece), ({ index, segment }) => from + index + segment.length);
    const last = from + piece.length >= text.length;
    // The last one of a piece may go on behind it.
    if (!last) ends.pop();
    yield* ends;
    // A sentence longer than the piece needs a longer one, up to what is given at all.
    const stuck = ends.length === 0;
    // It may end just where the piece does: what comes next begins a little before that.
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

/** How the sentences of a language end and begin; of one without rules, as those of all that have some. */
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
/** The first letters of several words, or of one that is a name. */
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

/** A quotation mark that closes what stands before the white space before it. */
const lateCloser = /^[»›”"]+(?=[\s.,;:!?…)]|$)[.,;:!?…]*\s*/u;
const openerOf: Readonly<Record<string, RegExp>> = { '»': /[«»]/, '›': /[‹›]/, '”': /[“„”]/, '"': /"/ };
const goesOn = /^(?:\p{Ll}|[,;–—(])/u;

/** How far a sentence reaches that a quotation mark closes after white space, as French sets it; `to` where none does. */
function closedAt(text: string, from: number, to: number): [at: number, goesOn: boolean] {
  const rest = text.slice(to, to + nearby);
  const closer = lateCloser.exec(rest)?.[0];
  if (!closer || !openerOf[closer.charAt(0)]?.test(text.slice(from, to))) return [to, false];
  return [to + closer.length, goesOn.test(rest.slice(closer.length))];
}

/** What was said in quotation marks or brackets, after which a sentence goes on in small letters. */
const saidWithin = new RegExp(`[${marks}!！…]["”“»«›‹」』’‘')）]+\\s*$`, 'u');

/** Whether a sentence goes on where the browser sees its end. */
const goesOnAt = (before: string, after: string, lang: string): boolean =>
  (saidWithin.test(before) && /^\p{Ll}/u.test(after)) || isAbbreviated(before, after, lang);

/** Places where sentences end, those left out that are none. */
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

/** The sentences of a text in a language (BCP 47), those left out that are longer than `longestSentence`. */
export function* sentencesOf(text: string, lang: string): Generator<Sentence> {
  let from = 0;
  for (const to of mendedEnds(text, lang)) {
    const whole = to - from <= longestSentence ? text.slice(from, to) : '';
    from = to;
    if (whole !== '') yield { text: whole.trim(), next: /\s$/.test(whole) ? '' : text.charAt(to) };
  }
}
