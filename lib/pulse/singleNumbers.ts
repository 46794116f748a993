// Reads one number per line: alone, in a numbered list, or after what it rates. Anything ambiguous is not read.
import { answer, longestLead, type Numbers, type Read, rated } from './evenLines';
import { firstParagraph, joined, type Line } from './pastedLines';
import { type Answer, type Answers, noAnswers } from './types';

/** A line with one number. */
interface Single {
  at: number;
  /** Its number in a numbered list; 0 if it is in none. */
  nth: number;
  /** There is text before it. */
  isNamed: boolean;
  /** Undefined for a number that is no valid answer: if a group contains one, nothing is read. */
  answer: Answer | undefined;
}

/** The most items of a numbered list. */
const mostListed = 3;
const one = `(${answer})(?:\\s?/\\s?5)?[\\s.!,;)\\]]*$`;
const bareOne = new RegExp(`^\\s*(?:-\\s+)?[\\s([]*${one}`, 'u');
const listedOne = new RegExp(`^\\s*\\(?(?:[Qq#]\\s?)?([1-3])\\s?(?:[.:]\\s+|[)=]\\s*)${one}`, 'u');
/** Text of at most 200 characters, then a number that is not part of a longer number or of a time. */
const namedOne =
  /^(?=.{0,200}\p{L}).{1,200}?(?:[:=]|\s[\u2010-\u2015-]|(?<=[\p{L}\p{M}.,;!)\]]))\s+([1-5])(?:\s?\/\s?5)?[\s.!]*$/u;

/** Numbers in the same positions that are no valid answers: out of range, with decimals, or of a longer list. */
const bareOther = /^\s*\d[\d.,/]*[\s.!,;)\]]*$/;
const listedOther = /^\s*\(?(?:[Qq#]\s?)?\d+\s?(?:[.:]\s+|[)=]\s*)\d/;
const namedOther = /[\p{L}\p{M}][^\d:=]{0,200}[:=]\s*\d[\d.,/]*[\s.!]*$/u;

function otherIn(even: string, at: number): Single[] {
  const other = { at, nth: 0, isNamed: false, answer: undefined };
  if (bareOther.test(even)) return [other];
  if (listedOther.test(even)) return [{ ...other, nth: mostListed + 1 }];
  return namedOther.test(even) ? [{ ...other, isNamed: true }] : [];
}

function singleIn({ text, even }: Read, at: number): Single[] {
  if (even === '' || text.length > longestLead || /^--\s*$/.test(text)) return [];
  const bare = bareOne.exec(even)?.[1];
  if (bare !== undefined) return [{ at, nth: 0, isNamed: false, answer: rated(bare) }];
  const [, nth, listed] = listedOne.exec(even) ?? [];
  if (listed !== undefined) return [{ at, nth: Number(nth), isNamed: false, answer: rated(listed) }];
  const named = namedOne.exec(even)?.[1];
  return named === undefined ? otherIn(even, at) : [{ at, nth: 0, isNamed: true, answer: rated(named) }];
}

/** Splits items into groups; `apart` says whether a new group begins between two neighbours. */
function grouped<T>(all: readonly T[], apart: (before: T, after: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const [at, next] of all.entries()) {
    const before = all[at - 1];
    if (before === undefined || apart(before, next)) groups.push([next]);
    else groups.at(-1)?.push(next);
  }
  return groups;
}

/** The most lines of text between two numbers, such as copied sentences. */
const mostBetween = 2;

/** The number of lines with text between two numbers. */
function wordsBetween(lines: readonly Line[], before: Single, after: Single): number {
  if (after.at === before.at + 1) return 0;
  return lines.slice(before.at + 1, after.at).filter(({ text }) => text.trim() !== '').length;
}

/** The groups, each of exactly three numbers; none if one has more or fewer. */
function threesOf(singles: readonly Single[], lines: readonly Line[]): Single[][] {
  const words = (before: Single, after: Single) => wordsBetween(lines, before, after);
  const all = (groups: Single[][]) => groups.length > 0 && groups.every((group) => group.length === 3);
  const together = grouped(singles, (before, after) => words(before, after) > 0);
  if (all(together)) return together;
  const close = grouped(singles, (before, after) => after.at > before.at + 1);
  if (all(close)) return close;
  const [first, second, third, ...more] = singles;
  if (!first || !second || !third || more.length > 0 || singles.some(({ isNamed }) => isNamed)) return [];
  const isAmongWords = [words(first, second), words(second, third)].every((count) => count > 0 && count <= mostBetween);
  return isAmongWords ? [[first, second, third]] : [];
}

/** The numbered lists of answers. One item may be left out, not two. */
function listsOf(singles: readonly Single[], lines: readonly Line[]): Single[][] {
  const isApart = (before: Single, after: Single) => after.nth <= before.nth || wordsBetween(lines, before, after) > 0;
  const lists = grouped(singles, isApart);
  return lists.every((list) => list.length >= 2) ? lists : [];
}

/** Answers given as one number per line: alone, in a numbered list, or after the sentence that it rates. */
export function onesIn(lines: readonly Read[]): Numbers[] {
  const singles = lines.flatMap(singleIn);
  const listed = singles.filter(({ nth }) => nth > 0);
  const bare = singles.filter(({ nth, isNamed }) => nth === 0 && !isNamed);
  const groups = listed.length > 0 ? listsOf(listed, lines) : threesOf(bare.length > 0 ? bare : singles, lines);
  const found = groups.flat().some((single) => single.answer === undefined) ? [] : groups;
  return found.flatMap((group, n) => {
    const answers = noAnswers.map((_, at) => group.find(({ nth }, of) => (nth || of + 1) === at + 1)?.answer ?? null);
    const line = firstParagraph(joined(lines.slice((group.at(-1)?.at ?? 0) + 1, found[n + 1]?.[0]?.at)));
    return answers.every((given) => given === null) ? [] : { answers: answers as Answers, line };
  });
}
