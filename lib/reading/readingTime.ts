// How long an article takes to read.
import type { Block } from './types';

/**
 * Characters a minute, spaces counted, by language: the means of the IReST study (Trauzettel-Klosinski and Dietz 2012,
 * doi:10.1167/iovs.11-8284), by which Firefox's reader view goes too. English stands in for the languages it has not.
 */
const speeds: Readonly<Record<string, number>> = {
  ar: 612,
  de: 920,
  en: 987,
  es: 1025,
  fi: 1078,
  fr: 998,
  he: 833,
  it: 950,
  ja: 357,
  nl: 978,
  pl: 916,
  pt: 913,
  ru: 986,
  sk: 885,
  sv: 917,
  tr: 1054,
  zh: 255,
};

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const han = /\p{Script=Han}/gu;
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** The language to go by: of a text mostly in Chinese characters or kana, what it is written in; else what its page says. */
function languageOf(text: string, lang: string): string {
  const [chinese, japanese] = [count(text, han), count(text, kana)];
  if (chinese + japanese > text.length / 3) return japanese > chinese / 10 ? 'ja' : 'zh';
  return lang.toLowerCase().split('-')[0] ?? '';
}

/** Whole minutes that reading takes, at least 1. */
export function minutesOf(blocks: readonly Block[], lang: string): number {
  const text = blocks.map((block) => block.text).join(' ');
  // The beginning tells the script of all of it.
  const speed = speeds[languageOf(text.slice(0, 5000), lang)] ?? speeds.en ?? 987;
  return Math.max(1, Math.round(text.length / speed));
}
