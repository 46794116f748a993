// Reads three numbers side by side, in the ways people write them. Anything ambiguous is not read.
import { answer, dash, type Numbers, type Read, rated } from './evenLines';
import { firstParagraph, joined } from './pastedLines';
import { type Answers, noAnswers } from './types';

/** A separator between numbers. All of them must be of the same kind, with or without spaces. */
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

/** The numbers and dashes of a text from an index on. Stops at six, as more than five are no answer. */
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
/** Whether the separators are of the same kind. The last one may be a word: "4, 5 and 3". */
const isAlike = ([first = '', second = '']: readonly string[]): boolean =>
  kindOf(first) === kindOf(second) || (/\p{L}|&/u.test(second) && /^(?:,| )/.test(first));

/** The three answers of a row; undefined if it has none. */
function threeOf({ items, seps }: Row, hasWords: boolean): string[] | undefined {
  const [first, second, third, fourth, fifth] = items;
  const loose = seps.every(isLoose);
  // Dashes between the three; a dash as a bullet before them; a dash between them and the text after them.
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

/** Replaces the numbers of a list ("1.", "2)") or the "/5" of each answer with blanks of the same length. */
function counted(text: string): string {
  if (eachOfFive.test(text)) return text.replace(/\/\s?5/g, (one) => ' '.repeat(one.length));
  if (!eachCounted.test(text)) return text;
  return text.replace(/\(?[123]\s?[.):=]/g, (one) => ' '.repeat(one.length)).replace(/[,;]/g, ' ');
}

/** What may precede the numbers of a line: nothing, or text and a colon. */
const lead = /^(?:[^\d:]{1,80}:)?[\s([]*/u;
/** The shortest text with three numbers, in characters. */
const fewestSigns = 3;
const framed = /^["“”„«»‘'(].*["“”„«»’')]$/u;

/** The content of the quotation marks or brackets around a whole text; empty if there are none. */
function withinFrame(text: string): string {
  const whole = text.trim();
  return framed.test(whole) ? whole.slice(1, -1).trim() : '';
}

/** What follows the last number and makes it another: "3 or 4", "3 to 4", "3 and a half". */
const goesOn =
  /^(?:[\s.,;(/\u2010-\u2015-]*(?:or|oder|ou|o)|\s*(?:(?:to|bis|à|a)(?=\s*\d)|(?:and|&)\s+(?:a\s+)?half|und\s+(?:ein\p{L}*\s+)?halb\p{L}*|et\s+demie?|y\s+medi[oa]))(?!\p{L})/iu;

/** "2 - 3 weeks later" contains a range, and "4 - 5 less talk" cannot be told from it. */
const isRange = ({ items, seps }: Row, rest: string): boolean =>
  isDash(items[1]) && items[1] !== 'n/a' && items.length === 3 && seps.every(isLoose) && /^[\s("“]*\p{L}/u.test(rest);

/** Three numbers at an index of a text, and the index where the text after them begins. */
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

/** The three numbers at the beginning of a line, and the text after them. */
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

/** Every line that begins with three numbers is an answer; the text up to the next one belongs to it. */
export function threesIn(lines: readonly Read[]): Numbers[] {
  const found = lines.flatMap((one, at) => {
    const three = threeIn(one);
    return three ? [{ ...three, at }] : [];
  });
  // Each line may as well be one numbered item of a list with one number: "1 - 4", "2 - 5".
  const isList =
    found.length > 1 && found.every(({ answers: [first, second] }, at) => first === at + 1 && second === null);
  if (isList) return [];
  return found.flatMap(({ answers, line, at }, n) => {
    const below = joined(lines.slice(at + 1, found[n + 1]?.at));
    const whole = firstParagraph(line === '' ? below : `${line}\n${below}`);
    return answers.join() === noAnswers.join() && whole === '' ? [] : { answers, line: whole };
  });
}
