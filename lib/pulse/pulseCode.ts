// A pulse's code: three answers in twelve characters, with a check that detects typing errors. It cannot prove who
// wrote it.
import { fail, ok, type Result } from '../result';
import type { Answer, Answers } from './types';

/** The digits of Crockford's Base32 (crockford.com/base32.html): no letter that looks like another. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What every code of every version begins with; then comes its version. */
export const mark = 'CP';
const version = 1;
/** Characters of a code: the mark 2, the version 1, the content 2, chance 5, the check 2. */
export const codeLength = 12;
const bits = 5;
/** Chance is a whole number below this. */
export const chances = 2 ** (5 * bits);

/** What a code says. */
export interface Said {
  answers: Answers;
  /** The person who answered lets the coach save it. */
  mayKeep: boolean;
  /** An open line came with it. */
  hasLine: boolean;
  /** A random number, drawn once per load of the page: the same answer given twice is recognised by it. */
  chance: number;
}

/**
 * `mistyped`: the check fails; `damaged`: too long, too short, or with impossible content; `newer`: a version unknown
 * here.
 */
export type CodeFault = 'mistyped' | 'damaged' | 'newer';

const times2 = (a: number): number => (a & 16 ? (a << 1) ^ 0b100101 : a << 1);

/** The characters as a polynomial over GF(32), evaluated at the field's element 2 and at its square. */
function syndromes(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(([a, b], value) => [times2(a) ^ value, times2(times2(b)) ^ value], [0, 0]);
}

/**
 * Appends two check characters of a Reed-Solomon code over GF(32) (Reed and Solomon, 1960). They detect any two wrong
 * characters among up to 31, including any two that changed places.
 */
function checked(values: readonly number[]): number[] {
  const [a, b] = syndromes([...values, 0, 0]);
  for (let first = 0; ; first += 1) {
    const second = a ^ times2(first);
    if ((b ^ times2(times2(first)) ^ second) === 0) return [...values, first, second];
  }
}

/** A number as `length` base-32 digits, the highest first. */
const inDigits = (n: number, length: number): number[] =>
  Array.from({ length }, (_, at) => Math.floor(n / 2 ** (bits * (length - 1 - at))) % 2 ** bits);

const fromDigits = (values: readonly number[]): number => values.reduce((n, value) => n * 2 ** bits + value, 0);

/** Writes a code in three groups of four, such as `CP1K-7Q2M-9XDA`. */
export function codeOf({ answers, mayKeep, hasLine, chance }: Said): string {
  const given = answers.reduce<number>((n, answer) => n * 6 + (answer ?? 0), 0);
  const says = given + 216 * (mayKeep ? 1 : 0) + 432 * (hasLine ? 1 : 0);
  const marked = [...mark].map((digit) => digits.indexOf(digit));
  const values = checked([...marked, version, ...inDigits(says, 2), ...inDigits(chance, 5)]);
  const text = values.map((value) => digits[value]).join('');
  return [text.slice(0, 4), text.slice(4, 8), text.slice(8)].join('-');
}

const rated = (n: number): Answer => (n === 0 ? null : (n as Answer));

function said(says: number, chance: number): Said {
  const given = says % 216;
  const answers: Answers = [rated(Math.floor(given / 36)), rated(Math.floor(given / 6) % 6), rated(given % 6)];
  return { answers, mayKeep: Math.floor(says / 216) % 2 === 1, hasLine: says >= 432, chance };
}

/** Reads a code. Ignores case, spaces and dashes; reads O as 0, and I or L as 1. */
export function readCode(text: string): Result<Said, CodeFault> {
  const plain = text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const values = [...plain].map((character) => digits.indexOf(character));
  const whole = values.length === codeLength;
  const sound = values.length < 2 ** bits && !values.includes(-1) && syndromes(values).every((one) => one === 0);
  if (!sound || !plain.startsWith(mark)) return fail(whole ? 'mistyped' : 'damaged');
  // The mark, the version and the check have the same place in every version, so that a newer code is recognised.
  if (values[2] !== version) return fail('newer');
  const says = fromDigits(values.slice(3, 5));
  return whole && says < 864 ? ok(said(says, fromDigits(values.slice(5, 10)))) : fail('damaged');
}
