// Owns finding answers in a pasted reply, as mail and chat programs leave it: quoted, wrapped, signed. Pure.
import { fail, ok, type Result } from '../result';
import { type CodeFault, codeLength, mark, readCode, type Said } from './code';
import { type Answer, type Answers, noAnswers } from './types';

/** One answer. Without a code nothing was checked, nothing may be kept, and one given twice is not known. */
export interface Reply extends Pick<Said, 'answers' | 'mayKeep'> {
  line: string;
  /** Null without a code. */
  chance: number | null;
  /** The code says that there is an open line, and there is none. */
  lineMissing: boolean;
}

/** `empty`: nothing was pasted; `no-code`: neither code nor three numbers; `several`: more than one answer. */
export type ReplyFault = CodeFault | 'empty' | 'no-code' | 'several';

const gap = '[ \\u00a0]?[-\\u2010-\\u2015\\u2212]?[ \\u00a0]?';
const bound = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'] as const;
const within = (pattern: string): RegExp => new RegExp(`${bound[0]}(?:${pattern})${bound[1]}`, 'giu');
/** As it is written, with whatever between its characters. */
const whole = `${mark}(?:${gap}[0-9A-Z]){${codeLength - mark.length}}`;
/** What was meant for a code: it begins like one, or has its shape. A digit is in every one, a letter too. */
const alike = `(?=[-0-9A-Z]*\\d)(?=[-0-9A-Z]*[A-Z])(?:${mark}[-0-9A-Z]{4,26}|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})`;
const codes = within(`${whole}|${alike}`);
/** All that was typed, by hand. */
const alone = /^(?=.*\d)(?=.*[A-Z])[0-9A-Z][-0-9A-Z\s]{5,40}$/i;

interface Found {
  read: Result<Said, CodeFault>;
  from: number;
  to: number;
}

function codesIn(text: string): Found[] {
  return [...text.matchAll(codes)].map((found) => {
    const [code] = found;
    return { read: readCode(code), from: found.index, to: found.index + code.length };
  });
}

/** A text without the marks of quoting. */
const unquoted = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/^[ \t]*(?:>[ \t]?)+/gm, '');

/** The first paragraph of what follows, wrapped lines made one; a signature is none. */
function paragraph(text: string): string {
  const [first = ''] = text.replace(/^\s+/, '').split(/\n[ \t]*\n|^-- ?$/m);
  return first.trim().replace(/\s*\n\s*/g, ' ');
}

const sep = '[ \\t,;/]+';
const three = new RegExp(
  `^[ \\t]*([1-5-])${sep}([1-5-])${sep}([1-5-])(?=[\\s.,;:]|$)(?!${sep}[\\d-]+(?:\\s|$))[ \\t.,;:]*`,
  'gm',
);
const rated = (text: string | undefined): Answer => (text === '-' ? null : (Number(text) as Answer));

/** Three numbers at the beginning of a line, a dash for what was left out, and what follows them; of everybody. */
function numbersIn(text: string): Reply[] {
  const found = [...text.matchAll(three)];
  return found.flatMap((one, at) => {
    const answers = one.slice(1, 4).map(rated) as Answers;
    const line = paragraph(text.slice(one.index + one[0].length, found[at + 1]?.index));
    return answers.join() === noAnswers.join() && line === ''
      ? []
      : { answers, line, mayKeep: false, chance: null, lineMissing: false };
  });
}

const replyOf = ({ hasLine, ...said }: Said, after: string): Reply => {
  const line = hasLine ? paragraph(after) : '';
  return { ...said, line, lineMissing: hasLine && line === '' };
};

/** All answers in what was pasted, in their order, and what is wrong with codes that cannot be read. */
export function repliesIn(pasted: string): { replies: Reply[]; faults: ReplyFault[] } {
  const text = unquoted(pasted);
  if (text.trim() === '') return { replies: [], faults: ['empty'] };
  const found = codesIn(text);
  const replies = found.flatMap(({ read, to }, at) =>
    read.ok ? replyOf(read.value, text.slice(to, found[at + 1]?.from)) : [],
  );
  const faults = found.flatMap(({ read }): ReplyFault[] => (read.ok ? [] : [read.error]));
  if (found.length > 0) return { replies, faults };
  const numbers = numbersIn(text);
  if (numbers.length > 0) return { replies: numbers, faults };
  const typed = alone.test(text.trim()) ? readCode(text) : undefined;
  return { replies, faults: [typed && !typed.ok ? typed.error : 'no-code'] };
}

/** The one answer in what was pasted. */
export function replyIn(pasted: string): Result<Reply, ReplyFault> {
  const { replies, faults } = repliesIn(pasted);
  const [reply, ...others] = replies;
  if (!reply) return fail(faults[0] ?? 'no-code');
  return others.every(({ chance }) => chance !== null && chance === reply.chance) ? ok(reply) : fail('several');
}
