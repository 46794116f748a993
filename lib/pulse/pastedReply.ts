// Finds answers in a pasted reply, which mail and chat programs may have quoted, wrapped and signed.
import { fail, ok, type Result } from '../result';
import { firstParagraph, joined, linesOf } from './pastedLines';
import { numbersIn } from './plainNumbers';
import { type CodeFault, codeLength, mark, readCode, type Said } from './pulseCode';

/** One answer. Without a code it was not checked, may not be saved, and is not recognised if it is given twice. */
export interface Reply extends Pick<Said, 'answers' | 'mayKeep'> {
  line: string;
  /** Null without a code. */
  chance: number | null;
  /** The code says that there is an open line, and there is none. */
  lineMissing: boolean;
}

/** `empty`: nothing was pasted; `no-code`: neither code nor three numbers; `several`: more than one answer. */
export type ReplyFault = CodeFault | 'empty' | 'no-code' | 'several';

const dashes = '\\u2010-\\u2015\\u2212-';
const ends = '(?![\\p{L}\\p{N}])';
const sticky = (pattern: string): RegExp => new RegExp(`(?:${pattern})${ends}`, 'iuy');
const codeWith = (gap: string): RegExp =>
  sticky(`${[...mark].join(gap)}(?:${gap}[0-9A-Z]){${codeLength - mark.length}}`);
/** A code on one line, with optional spaces and dashes between its characters. */
const onOneLine = codeWith(`[ \\u00a0]?[${dashes}]?[ \\u00a0]?`);
/** A code broken across lines, or with other signs in it: counts as a code if its check or its dashes are right. */
const broken = codeWith(`[\\s_.*${dashes}]{0,5}`);
const inGroups = new RegExp(`^[0-9A-Z]{4}(?:\\s*[${dashes}]\\s*[0-9A-Z]{4}){2}$`, 'i');
/** What was meant as a code: it begins like one, or has its shape. */
const begun = sticky(`${mark}[0-9A-Z${dashes}]{4,26}`);
const shaped = sticky(`[0-9A-Z]{4}[${dashes}][0-9A-Z]{4}[${dashes}][0-9A-Z]{4}`);
const starts = /(?<![\p{L}\p{N}])(?:C[\s_.*\u2010-\u2015\u2212-]{0,2}P|[0-9A-Z]{4}[\u2010-\u2015\u2212-])/giu;
/** A code typed by hand as the whole text: at least one part mixes letters and digits, as words and numbers do not. */
const alone = /^[0-9A-Z][-0-9A-Z\s]{7,40}$/i;
const mixed = /(?:^|[\s-])(?:[A-Z]+\d|\d+[A-Z])/i;
const hasDigit = /\d/;
const hasLetter = /[A-Z]/i;

interface Found {
  read: Result<Said, CodeFault>;
  from: number;
  to: number;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A code at an index of a text, or what was meant as one. */
function codeAt(text: string, from: number): Found | undefined {
  const found = (code: string): Found => ({ read: readCode(code), from, to: from + code.length });
  const written = matchAt(onOneLine, text, from);
  const whole = written ?? matchAt(broken, text, from);
  const isMeant = written !== undefined || (whole !== undefined && inGroups.test(whole));
  if (whole !== undefined && (readCode(whole).ok || (isMeant && hasDigit.test(whole)))) return found(whole);
  const like = matchAt(begun, text, from) ?? matchAt(shaped, text, from);
  return like !== undefined && hasDigit.test(like) && hasLetter.test(like) ? found(like) : undefined;
}

/** Replaces full-width characters with half-width ones. Positions do not change. */
const evened = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

function codesIn(written: string): Found[] {
  const text = evened(written);
  const found: Found[] = [];
  for (const { index } of text.matchAll(starts)) {
    if (index < (found.at(-1)?.to ?? 0)) continue;
    const code = codeAt(text, index);
    if (code) found.push(code);
  }
  return found;
}

/** Signs that close what was around a code. */
const closers = /^[*_`~)\]>.,:;]+/;

const replyOf = ({ hasLine, ...said }: Said, after: string): Reply => {
  const line = hasLine ? firstParagraph(after.replace(closers, '')) : '';
  return { ...said, line, lineMissing: hasLine && line === '' };
};

/** All answers in a pasted text, in their order, and what is wrong with codes that cannot be read. */
export function repliesIn(pasted: string): { replies: Reply[]; faults: ReplyFault[] } {
  const lines = linesOf(pasted);
  const text = joined(lines);
  if (text.trim() === '') return { replies: [], faults: ['empty'] };
  const found = codesIn(text);
  const replies = found.flatMap(({ read, to }, at) =>
    read.ok ? replyOf(read.value, text.slice(to, found[at + 1]?.from)) : [],
  );
  const faults = found.flatMap(({ read }): ReplyFault[] => (read.ok ? [] : [read.error]));
  if (found.length > 0) return { replies, faults };
  const numbers = numbersIn(lines);
  if (numbers.length > 0)
    return { replies: numbers.map((one) => ({ ...one, mayKeep: false, chance: null, lineMissing: false })), faults };
  const bare = text.trim();
  const typed = alone.test(bare) && mixed.test(bare) ? readCode(bare) : undefined;
  return { replies, faults: [typed && !typed.ok ? typed.error : 'no-code'] };
}

/** The single answer in a pasted text; repeats from the same opening of the page count as one. */
export function replyIn(pasted: string): Result<Reply, ReplyFault> {
  const { replies, faults } = repliesIn(pasted);
  const [reply, ...others] = replies;
  if (!reply) return fail(faults[0] ?? 'no-code');
  return others.every(({ chance }) => chance !== null && chance === reply.chance) ? ok(reply) : fail('several');
}
