// Finds the questions of an article, in any script.

import { opennessOf } from './openQuestions';
import { anyMark, marks } from './questionMarks';
import { askedIn } from './quoteFrames';
import { sentencesOf } from './sentenceEnds';
import type { Article, Block, Found } from './types';

/**
 * The most questions returned; the longest in characters; the shortest in words or, in scripts without spaces, letters.
 */
export const questionLimit = 300;
const longest = 300;
const fewestWords = 2;
const fewestLetters = 4;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

const doubled = new RegExp(`(?<![${marks}])([${marks}])[${marks}!！]+$`, 'u');
/** A text up to its last question mark, and the rest. */
const ended = new RegExp(`^(.*[${marks}])[${marks}!！…]*(.*)$`, 'su');
const closers = /^[\s"”“»«›‹」』’‘'）)\]】》]+/u;
const openers = '"“„«»‹›「『‘‚\'（(\\[【《';

/** What may precede a question without being part of it: numbers, bullets, a speaker's dash or letter. */
const leads = new RegExp(`^(?:[\\s${openers}–—―•·*▪►#-]+|\\(?(?:\\d{1,3}|[a-z])[.)]\\s+|Q\\d*\\s*[:.]\\s*)+`, 'u');
/** Match a last word that is a web address, and text after a question mark that continues one. */
const addressed = /\/\/|www\.|\.\p{L}{2,}\/|\?[^?\s]*[=&]/u;
const goesOn = /^[a-z\d=&#%]/i;
const greek = /\p{Script=Greek}[»"”)\s]*[;\u037e]/u;
/** Polite Japanese asks with its last syllable, and needs no question mark. */
const japanese = /^(.*(?:です|ます|ません|でした|ました|でしょう|だろう)か)[。」』\s]*$/su;

/** Cuts what comes before a question: up to the dash of the next speaker, or up to the ¿ after a colon in Spanish. */
const unled = (asked: string): string => asked.replace(/^.*(?:[:：]\s*["“«]?(?=¿)|[.!?…]\s*[—–]\s*)/su, '');

/** Separators between several questions in one sentence. */
const between = new RegExp(`(?<=[${marks}])\\s*[,;،、]\\s*`, 'u');
const inSpanish = /¿[^¿?]+\?/g;

/** Splits a sentence that is itself a question into its questions. */
function listed(asked: string): string[] {
  const spanish = asked.match(inSpanish) ?? [];
  return spanish.length > 1 ? spanish : asked.split(between);
}

/** The questions that a sentence asks or quotes; `next` is the character right after the sentence. */
function askedBy(sentence: string, next: string): string[] {
  const [, asked, behind = ''] = ended.exec(sentence) ?? [];
  if (asked === undefined) return [japanese.exec(sentence)?.[1] ?? ''];
  const { framed, openAt, asksItself } = askedIn(sentence);
  if (!asksItself) return framed;
  const rest = behind.replace(closers, '');
  if (asked.endsWith('?') && goesOn.test(behind === rest ? behind || next : '')) return framed;
  // The Armenian question mark is inside a word, so the whole sentence is the question.
  if (asked.endsWith('՞')) return [sentence.replace(/[»”](?=[։:.]?$)/u, '')];
  return listed(unled(asked.slice(openAt)));
}

const isAddress = (question: string): boolean =>
  question.endsWith('?') && addressed.test(question.split(/\s/).at(-1) ?? '');

/** A question without what may precede it, and with a single question mark. */
const bare = (question: string): string =>
  question
    .trim()
    .replace(/[!！…]+$/u, '')
    .replace(leads, '')
    .replace(doubled, '$1')
    .trim();

/** Whether a text is as long as a question can be. Browsers differ in their own word breaks, so these are not used. */
function isQuestion(text: string): boolean {
  if (text.length > longest) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return words >= fewestWords || (text.match(unspaced)?.length ?? 0) >= fewestLetters;
}

const greekMark = /[;\u037e](?=\s*[»"”)]|\s*$)/gu;

function* questionsOf({ text }: Block, lang: string): Generator<string> {
  if (!anyMark.test(text)) return;
  const isGreek = greek.test(text);
  for (const { text: whole, next } of sentencesOf(text, isGreek ? 'el' : lang)) {
    if (!anyMark.test(whole)) continue;
    for (const asked of askedBy(isGreek ? whole.replace(greekMark, '?') : whole, next)) {
      const question = bare(asked);
      if (!isAddress(question) && isQuestion(question)) yield isGreek ? question.replace(/\?$/, ';') : question;
    }
  }
}

/** A key that is the same for questions that differ only in case, punctuation and white space. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/**
 * The questions of an article in their order, without duplicates: the title's, then the text's, then those of the page
 * around it; at most `questionLimit`. `more` if there were others. A quoted question comes without the text around it.
 */
export function questionsIn({ title, lang, blocks, beside }: Article): { found: Found[]; more: boolean } {
  const seen = new Set<string>();
  const found: Found[] = [];
  const take = (block: Block, isBeside: boolean): boolean => {
    for (const text of questionsOf(block, lang)) {
      const key = folded(text);
      if (seen.has(key)) continue;
      if (found.length === questionLimit) return false;
      seen.add(key);
      found.push({ text, openness: opennessOf(text, lang), ...(isBeside ? { beside: true } : {}) });
    }
    return true;
  };
  const all = [{ kind: 'heading', text: title } as const, ...blocks];
  const whole = all.every((block) => take(block, false)) && beside.every((block) => take(block, true));
  return { found, more: !whole };
}
