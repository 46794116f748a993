// Reading three numbers beside each other, in the ways people write them; what might mean another is not read.
import { answer, dash, type Numbers, type Read, rated } from './evenLines';
import { firstParagraph, joined } from './pastedLines';
import { type Answers, noAnswers } from './types';

/** What stands between numbers: the same kind of it, tight or loose, between all of them. */
const between = new RegExp(
  `\\s*(?:[,;/+]|\\.(?!\\d))\\s*(?:(?:and|und|et|y|e)\\s+)?|\\s+(?:and|und|et|y|e|&)\\s+|\\s+|${dash}(?=[1-5])`,
  'y',
);
const item = new RegExp(`[1-5](?!\\d|\\p{L})|(?:--|${dash}|n/a)(?=[\\s,;/.]|$)`, 'uy');

interface Row {
  items: string[];
  seps: string[];
  /** Where it ends. */
  to: number;
}

/** The numbers and dashes that a text has from a place on, at most five and one more. */
function rowAt(text: string, from: number): Row {
  const row: Row = { items: [], seps: [], to: from };
  let at = from;
  for (let sep = ''; row.items.length < 6; ) {
    item.lastIndex = at;
    const [found] = item.exec(text) ?? [];
    if (found === undefined) break;
    if (row.items.length > 0) row.seps.push(sep);
    row.items.push(found);
    row.to = at + found.length;
    between.lastIndex = row.to;
    [sep = ''] = between.exec(text) ?? [];
    if (sep === '') break;
    at = row.to + sep.length;
  }
  return row;
}

const kindOf = (sep: string): string => `${sep.trim()}${/\s/.test(sep) ? ' ' : ''}`;
const isLoose = (sep: string): boolean => /^\s+$/.test(sep);
const isDash = (one: string | undefined): boolean => one !== undefined && !/[1-5]/.test(one);
/** The last of several may come with a word: "4, 5 and 3". */
const isAlike = ([first = '', second = '']: readonly string[]): boolean =>
  kindOf(first) === kindOf(second) || (/\p{L}|&/u.test(second) && /^(?:,| )/.test(first));

/** The three of a row, and how many signs of it they take. */
function threeOf({ items, seps }: Row, hasWords: boolean): string[] | undefined {
  const [first, second, third, fourth, fifth] = items;
  const loose = seps.every(isLoose);
  // A dash each between the three; one for a bullet before them; one between them and words.
  if (items.length === 5 && loose && isDash(second) && isDash(fourth) && ![first, third, fifth].some(isDash))
    return [first, third, fifth] as string[];
  if (items.length === 4 && loose && isDash(first) && !items.slice(1).some(isDash)) return items.slice(1);
  if (items.length === 4 && hasWords && isDash(fourth) && isAlike(seps)) return items.slice(0, 3);
  return items.length === 3 && isAlike(seps) ? items : undefined;
}

const ofFive = `(?:[1-5]\\s?/\\s?5|${dash})(?!\\d)`;
const eachOfFive = new RegExp(`^\\s*${ofFive}[\\s,;]+${ofFive}[\\s,;]+${ofFive}(?![\\s,;]*[\\d/])`);
const nth = (n: number): string => `\\(?${n}\\s?(?:[.:]\\s|[)=]\\s?)${answer}`;
const eachCounted = new RegExp(`^\\s*${nth(1)}[\\s,;]+${nth(2)}[\\s,;]+${nth(3)}(?!\\S*\\d)`);

/** Blanks in the place of what only counts the numbers, or says that each is one of five. */
function counted(text: string): string {
  if (eachOfFive.test(text)) return text.replace(/\/\s?5/g, (one) => ' '.repeat(one.length));
  if (!eachCounted.test(text)) return text;
  return text.replace(/\(?[123]\s?[.):=]/g, (one) => ' '.repeat(one.length)).replace(/[,;]/g, ' ');
}

/** What stands before the numbers of a line: nothing, or words and a colon. */
const lead = /^(?:[^\d:]{1,80}:)?[\s([]*/u;
/** Three numbers, one beside the other. */
const fewestSigns = 3;
const framed = /^["“”„«»‘'(].*["“”„«»’')]$/u;

/** What a whole text has in quotation marks or brackets; empty where it is not in any. */
function withinFrame(text: string): string {
  const whole = text.trim();
  return framed.test(whole) ? whole.slice(1, -1).trim() : '';
}

/** What makes another number of the last one: "3 or 4", "3 to 4", "3 and a half". */
const goesOn =
  /^(?:[\s.,;(/\u2010-\u2015-]*(?:or|oder|ou|o)|\s*(?:(?:to|bis|à|a)(?=\s*\d)|(?:and|&)\s+(?:a\s+)?half|und\s+(?:ein\p{L}*\s+)?halb\p{L}*|et\s+demie?|y\s+medi[oa]))(?!\p{L})/iu;

/** "2 - 3 weeks later" has a range, and nothing tells "4 - 5 less talk" from it. */
const isRange = ({ items, seps }: Row, rest: string): boolean =>
  isDash(items[1]) && items[1] !== 'n/a' && items.length === 3 && seps.every(isLoose) && /^[\s("“]*\p{L}/u.test(rest);

/** Three numbers that a text begins with, from a place on, and where what it says after them begins. */
function threeFrom(text: string, from: number): { answers: Answers; to: number } | undefined {
  const whole = text.slice(from);
  const even = counted(whole);
  const plain = ' '.repeat(from) + even;
  const row = rowAt(plain, from + (/^[\s([]*/.exec(plain.slice(from))?.[0].length ?? 0));
  const rest = plain.slice(row.to);
  const three = threeOf(row, /^[\s.,;:!\u2010-\u2015-]*\p{L}/u.test(rest));
  if (!three || goesOn.test(rest) || (even === whole && isRange(row, rest))) return undefined;
  if (/^[\s.,;:!?)\]/\u2010-\u2015\u2212-]*\p{N}/u.test(rest) || !/^(?:[\s.,;:!?)\]…]|$)/u.test(rest)) return undefined;
  return { answers: three.map(rated) as Answers, to: row.to + rest.length - rest.trimStart().length };
}

/** Three numbers that a line begins with, and its words after them. */
function threeIn({ text, even }: Read): Numbers | undefined {
  if (even.length < fewestSigns) return undefined;
  const within = withinFrame(even);
  const alone = threeFrom(within, 0);
  if (alone && !/[\p{L}\p{N}]/u.test(within.slice(alone.to))) return { answers: alone.answers, line: '' };
  const three = threeFrom(even, 0) ?? threeFrom(even, lead.exec(even)?.[0].length ?? 0);
  if (!three) return undefined;
  const line = text.slice(three.to).replace(/^[\s.,;:!?)\]…*`~_\u2010-\u2015-]+/u, '');
  return { answers: three.answers, line };
}

/** Every line that begins with three numbers is an answer; what follows, up to the next, is its own. */
export function threesIn(lines: readonly Read[]): Numbers[] {
  const found = lines.flatMap((one, at) => {
    const three = threeIn(one);
    return three ? [{ ...three, at }] : [];
  });
  // Each line might as well count one number of a list: "1 - 4", "2 - 5".
  const isList =
    found.length > 1 && found.every(({ answers: [first, second] }, at) => first === at + 1 && second === null);
  if (isList) return [];
  return found.flatMap(({ answers, line, at }, n) => {
    const below = joined(lines.slice(at + 1, found[n + 1]?.at));
    const whole = firstParagraph(line === '' ? below : `${line}\n${below}`);
    return answers.join() === noAnswers.join() && whole === '' ? [] : { answers, line: whole };
  });
}
