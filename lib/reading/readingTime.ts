import type { Block } from './types';

/**
 * Characters per minute, with spaces, by language: the means of the IReST study (Trauzettel-Klosinski and Dietz 2012,
 * doi:10.1167/iovs.11-8284), which Firefox's reader view uses too. Other languages use the figure for English.
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

/** The language to use: Chinese or Japanese if over a third of the text is in their characters, else the page's. */
function languageOf(text: string, lang: string): string {
  const [chinese, japanese] = [count(text, han), count(text, kana)];
  if (chinese + japanese > text.length / 3) return japanese > chinese / 10 ? 'ja' : 'zh';
  return lang.toLowerCase().split('-')[0] ?? '';
}

/** Whole minutes that reading takes, at least 1. */
export function minutesOf(blocks: readonly Block[], lang: string): number {
  const text = blocks.map((block) => block.text).join(' ');
  // The beginning is enough to tell the script.
  const speed = speeds[languageOf(text.slice(0, 5000), lang)] ?? speeds.en ?? 987;
  return Math.max(1, Math.round(text.length / speed));
}
