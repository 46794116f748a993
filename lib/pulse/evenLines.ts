// How the lines of a message are made alike before numbers are looked for in them.
import type { Line } from './pastedLines';
import type { Answer, Answers } from './types';

export interface Numbers {
  answers: Answers;
  /** What was written with them. */
  line: string;
}

export const dash = '[-\\u2010-\\u2015\\u2212]';
export const answer = `(?:[1-5]|${dash})`;
/** Zero in scripts with digits of their own: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const digits = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;
/** No line with numbers is longer before them. */
export const longestLead = 300;

const inLatin = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
};

/** Whether a line may rate anything. */
const mayRate = new RegExp(`[\\d٠-٩۰-۹०-९০-৯๐-๙０-９]|${dash}`);
const isPlain = /^[\d\s,;/.-]*$/;

/** The beginning of a line, each digit in Latin, and blanks for emphasis, bullets and keys: every sign stays in its place. */
export function evened(line: string): string {
  const text = line.slice(0, longestLead);
  if (!mayRate.test(text)) return '';
  if (isPlain.test(text)) return text;
  return text
    .replace(digits, inLatin)
    .replace(/[*`~_|•·\u00a0\u2000-\u200a\u202f\u3000]|\ufe0f|\u20e3/g, ' ')
    .replace(/[、，]/g, ',');
}

export interface Read extends Line {
  /** Its beginning as it is read; empty where it can rate nothing. */
  even: string;
}

export const rated = (text: string): Answer => (/[1-5]/.test(text) ? (Number(text) as Answer) : null);
