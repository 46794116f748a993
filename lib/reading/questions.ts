// Owns finding the questions of an article, in any script. Must not know pages, nor which questions are good. Pure.
import { opennessOf } from './open';
import type { Article, Block, Found } from './types';

/** The most questions given, the longest one in characters, and the shortest in words or, where none are spaced, letters. */
export const questionLimit = 300;
const longest = 300;
/** Longer ones, frame and all, are not looked into. */
const longestSentence = 3000;
const fewestWords = 2;
const fewestLetters = 4;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Latin and full width, Arabic, Armenian, Ethiopic, Vai, and those joined with others. The Greek one is a semicolon. */
const marks = '?？﹖︖⁇⁈⁉‽؟՞፧⳺⳻꘏';
const doubled = new RegExp(`([${marks}])[${marks}!！]+$`, 'u');
const anyMark = new RegExp(`[${marks};\\u037e]|か[。」』]|か$`, 'u');
const closers = '"”“»«›‹」』’‘\'）)\\]】》';
const ended = new RegExp(`^(.*[${marks}])[${marks}!！…]*([${closers}]*)(.*)$`, 'su');

const opensFor: Readonly<Record<string, string>> = {
  '"': '"',
  '”': '“„”',
  '“': '„“',
  '»': '«»',
  '«': '»«',
  '›': '‹›',
  '‹': '›‹',
  '」': '「',
  '』': '『',
  '’': '‘‚',
  '‘': '‚',
  ')': '(',
  '）': '（',
};
const openers = '"“„«»‹›「『‘‚\'（(\\[【《';

/** What may stand before a question without being part of it: numbers, bullets, the dash or letter of who speaks. */
const leads = new RegExp(`^(?:[\\s${openers}–—―•·*▪►#-]+|\\(?(?:\\d{1,3}|[a-z])[.)]\\s+|Q\\d*\\s*[:.]\\s*)+`, 'u');
/** The last word is an address, or goes on as one. */
const addressed = /\/\/|www\.|\.\p{L}{2,}\/|[=&]/u;
const goesOn = /^[a-z\d=&#%]/i;
const greek = /\p{Script=Greek}[»"”)\s]*[;\u037e]/u;
/** Polite Japanese asks with its last syllable, and needs no mark for it. */
const japanese = /^(.*(?:です|ます|ません|でした|ました|でしょう|だろう)か)[。」』\s]*$/su;

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

/** What is asked within quotation marks or brackets that close right after it, without the frame around them. */
function unframed(asked: string, after: string): string {
  for (const closer of after) {
    // The straight one is an apostrophe too, but for where a word begins.
    if (closer === "'") return asked.replace(/^.*(?:^|\s)'/su, '');
    const at = Math.max(...[...(opensFor[closer] ?? '')].map((opener) => asked.lastIndexOf(opener)), -1);
    if (at >= 0) return asked.slice(at + 1);
  }
  return asked;
}

/** Who speaks next begins with a dash; a Spanish question that a colon leads to, at its own mark. */
const unled = (asked: string): string => asked.replace(/^.*(?:[:：]\s*["“«]?(?=¿)|[.!?…]\s*[—–]\s*)/su, '');

/** The question that a sentence ends with or holds; undefined for none. `next` is what follows it at once. */
function questionIn(sentence: string, next: string, isGreek: boolean): string | undefined {
  const whole = sentence.trim();
  const text = isGreek ? whole.replace(/[;\u037e](?=[»"”)]*$)/u, '?') : whole;
  const [, asked, after = '', rest = ''] = ended.exec(text) ?? [];
  if (asked === undefined) return japanese.exec(text)?.[1]?.replace(leads, '');
  if (asked.endsWith('?') && (addressed.test(asked.split(/\s/).at(-1) ?? '') || goesOn.test(rest || next)))
    return undefined;
  // An Armenian mark stands within the word that asks.
  const question = asked.endsWith('՞') ? text.replace(/[»”](?=[։:.]?$)/u, '') : unled(unframed(asked, after));
  const bare = question.replace(leads, '').replace(doubled, '$1').trim();
  return isGreek ? bare.replace(/\?$/, ';') : bare;
}

/** Counted without the browser's own word breaks, which differ from browser to browser. */
function isQuestion(text: string): boolean {
  if (text.length > longest) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return words >= fewestWords || (text.match(unspaced)?.length ?? 0) >= fewestLetters;
}

function* questionsOf({ text }: Block, lang: string): Generator<string> {
  if (!anyMark.test(text)) return;
  const isGreek = greek.test(text);
  const of = isGreek ? 'el' : lang;
  for (const { segment, index } of segmenter(of).segment(text)) {
    if (segment.length > longestSentence || !anyMark.test(segment)) continue;
    const question = questionIn(segment, text.charAt(index + segment.trimEnd().length), isGreek);
    if (question !== undefined && isQuestion(question)) yield question;
  }
}

/** What two questions have alike that differ in case, marks and white space alone. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/**
 * The questions of an article in their order, its title's first, each once; at most `questionLimit`. `more` where there
 * were others. A question in quotation marks comes without what stands around them.
 */
export function questionsIn({ title, lang, blocks }: Article): { found: Found[]; more: boolean } {
  const language = known(lang);
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const block of [{ kind: 'heading', text: title } as const, ...blocks]) {
    for (const text of questionsOf(block, language)) {
      const key = folded(text);
      if (seen.has(key)) continue;
      if (found.length === questionLimit) return { found, more: true };
      seen.add(key);
      found.push({ text, openness: opennessOf(text, lang) });
    }
  }
  return { found, more: false };
}
