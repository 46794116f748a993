// Normalises the lines of a message before numbers are searched in them.
import type { Line } from './pastedLines';
import type { Answer, Answers } from './types';

export interface Numbers {
  answers: Answers;
  /** The text that came with them. */
  line: string;
}

export const dash = '[-\\u2010-\\u2015\\u2212]';
export const answer = `(?:[1-5]|${dash})`;
/** Zero in scripts with digits of their own: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const digits = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;
/** Only this many characters at the beginning of a line are searched for numbers. */
export const longestLead = 300;

const inLatin = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
};

/** Matches a line that may contain a rating. */
const mayRate = new RegExp(`[\\d٠-٩۰-۹०-९০-৯๐-๙０-９]|${dash}`);
const isPlain = /^[\d\s,;/.-]*$/;

/** The beginning of a line with Latin digits, and blanks for emphasis, bullets and keycaps. Positions do not change. */
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
  /** Its normalised beginning; empty if it cannot contain a rating. */
  even: string;
}

export const rated = (text: string): Answer => (/[1-5]/.test(text) ? (Number(text) as Answer) : null);
