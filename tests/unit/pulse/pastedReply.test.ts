import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinedAnswers, withReplies } from '../../../lib/pulse/combinedAnswers';
import { type Reply, repliesIn, replyIn } from '../../../lib/pulse/pastedReply';
import { codeOf, type Said } from '../../../lib/pulse/pulseCode';

const said: Said = { answers: [4, null, 2], mayKeep: true, hasLine: true, chance: 77 };
const code = codeOf(said);
const line = 'More silence, “fewer” hints – 1 < 2.';
const reply: Reply = { answers: [4, null, 2], mayKeep: true, chance: 77, line, lineMissing: false };

describe('an answer is found in', () => {
  it.each([
    ['what the page made', `${code}\n${line}`],
    ['a line of chat', `${code} ${line}`],
    ['a mail, signed', `Hi Rosa,\r\n\r\nhere you are:\r\n\r\n${code}\r\n${line}\r\n\r\nBest, Ana\r\n-- \r\nAna K.`],
    ['a mail, signed at once', `${code}\n${line}\n-- \nAna K.`],
    [
      'an answer to a mail, quoted twice',
      `Thanks!\n\n> > ${code}\n> > ${line}\n> >\n> > Ana\n> On 2026-11-22 somebody wrote:`,
    ],
    ['a mail that wrapped the line', `> ${code.toLowerCase()}\n> More silence, “fewer” hints\n> – 1 < 2.\n> \n> Ana`],
    ['a code with spaces', `Code ${code.replaceAll('-', ' ')}.\n\n${line}`.replace('.\n', '\n')],
    ['a code broken by a line', `${code.replace('-', '-\n')}\n${line}`],
    ['a code broken where it has no dash', `${code.slice(0, 6)}\n${code.slice(6)}\n${line}`],
    ['a quoted code broken by a line', `> ${code.slice(0, 10)}\n> ${code.slice(10)}\n> ${line}`],
    ['a code with a soft hyphen', `${code.slice(0, 6)}\u00ad${code.slice(6)}\n${line}`],
    ['a code with spaces of no width', `${[...code].join('\u200b')}\n${line}`],
    ['a code with spaces between all its characters', `${[...code.replaceAll('-', '')].join(' ')}\n${line}`],
    ['a code with longer dashes', `${code.replaceAll('-', ' – ')}\n${line}`],
    ['a code with other signs', `${code.replaceAll('-', '_')}\n${line}`],
    [
      'a code in full width',
      `${code.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))}\n${line}`,
    ],
    ['a code in bold', `**${code}**\n\n${line}`],
    ['a code in brackets', `(${code}): ${line}`],
    ['the same twice, as in a quoted answer', `${code}\n${line}\n\n> ${code}\n> ${line}`],
  ])('%s', (_, pasted) => {
    expect(replyIn(pasted)).toEqual({ ok: true, value: reply });
  });

  it('a message without a line, and no signature is taken for one', () => {
    const bare = codeOf({ ...said, hasLine: false });
    const found = replyIn(`${bare}\n\nBest, Ana`);
    expect(found).toEqual({ ok: true, value: { ...reply, line: '' } });
  });

  it('a message that lost its line, which is said', () => {
    expect(replyIn(`${code}\n\n-- \nAna`)).toMatchObject({ ok: true, value: { line: '', lineMissing: true } });
  });

  it('a message of a hundred thousand characters, whole', () => {
    const long = 'ask more '.repeat(11_112).trim();
    expect(replyIn(`${code}\n${long}`)).toMatchObject({ ok: true, value: { line: long } });
    expect(replyIn('CP'.repeat(250_000)).ok).toBe(false);
    expect(replyIn('1 2 '.repeat(125_000)).ok).toBe(false);
  });

  it.each([
    ['4 3 5', [4, 3, 5], ''],
    ['Hi!\n 4, - ,5 more silence\n\nAna', [4, null, 5], 'more silence'],
    ['4/3/5.\n\nMore silence\nplease\n\nAna', [4, 3, 5], 'More silence please'],
    ['> 1 2 3\n> ok', [1, 2, 3], 'ok'],
  ])('three numbers: %j', (pasted, answers, words) => {
    const value = { answers, line: words, mayKeep: false, chance: null, lineMissing: false };
    expect(replyIn(pasted)).toEqual({ ok: true, value });
  });
});

describe('a paste is refused where it has', () => {
  const other = codeOf({ ...said, chance: 78 });
  it.each([
    ['nothing', ' \n> \n', 'empty'],
    ['no code', 'Call me on 2026-11-22, well-to-do 0123-4567-8901, at 10:30. CPR-training', 'no-code'],
    ['numbers that are no answers', '4 6 5', 'no-code'],
    ['four numbers', '4 3 5 1', 'no-code'],
    ['a mistyped code in a mail', `Hi,\n\n${code.replace('1', '2')}\n${line}`, 'mistyped'],
    ['two neighbours swapped', `${code.slice(0, 5)}${code[6]}${code[5]}${code.slice(7)}`, 'mistyped'],
    ['a mistyped code that a line broke', `${code.replace('1', '2').replace('-', '-\n')}\n${line}`, 'mistyped'],
    ['half a code', `${code.slice(0, 9)}\n${line}`, 'damaged'],
    ['a code too long', `${code}7 ${line}`, 'damaged'],
    ['a code without its mark, typed by hand', code.slice(2), 'damaged'],
    ['two answers in numbers', '1 2 3\n4 5 5', 'several'],
    ['two answers', `${code}\n${line}\n\n${other}\nx`, 'several'],
  ])('%s', (_, pasted, error) => {
    expect(replyIn(pasted)).toEqual({ ok: false, error });
  });
});

describe('answers of several people', () => {
  const of = (chance: number, words = `line ${chance}`): Said & { words: string } => ({
    ...{ answers: [1, 2, ((chance % 5) + 1) as 1 | 2 | 3 | 4 | 5], mayKeep: false, hasLine: words !== '', chance },
    words,
  });
  const written = (one: ReturnType<typeof of>) => `${codeOf(one)}\n${one.words}\n`;
  const five = [5, 4, 3, 2, 1].map((chance) => of(chance));

  it('are all found in numbers too, each with its own line', () => {
    const { replies, faults } = repliesIn('4 5 3\nLiked it\n\n3 3 3\n\n- - -\n1 - 2: Wait');
    expect(faults).toEqual([]);
    expect(replies.map(({ answers, line: words }) => [answers, words])).toEqual([
      [[4, 5, 3], 'Liked it'],
      [[3, 3, 3], ''],
      [[1, null, 2], 'Wait'],
    ]);
    expect(withReplies(replies, replies)).toHaveLength(6);
  });

  it('are all found, each with its own line, beside codes that cannot be read', () => {
    const wrong = code.replace('1', '2');
    const { replies, faults } = repliesIn(`${five.map(written).join('\n')}\n${wrong}\n${line}`);
    expect(replies.map(({ line: words }) => words)).toEqual(five.map(({ words }) => words));
    expect(faults).toEqual(['mistyped']);
  });

  it('count once, however often and in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...five), { maxLength: 12 }), fc.nat(12), (all, at) => {
        const found = (some: typeof all) => repliesIn(some.map(written).join('\n')).replies;
        const once = withReplies(withReplies([], found(all.slice(0, at))), found(all.slice(at)));
        expect(once).toHaveLength(new Set(all).size);
      }),
    );
  });

  it('count as they were given last', () => {
    const [again] = withReplies(repliesIn(written(of(1))).replies, repliesIn(written(of(1, 'changed'))).replies);
    expect(again?.line).toBe('changed');
  });

  it('without a code each count', () => {
    const plain = repliesIn('4 3 5').replies;
    expect(withReplies(plain, plain)).toHaveLength(2);
  });

  it('show nothing below five, and from five no order but that of the words', () => {
    const replies = repliesIn(five.map(written).join('\n')).replies;
    expect(combinedAnswers(replies.slice(1), 'en')).toBeUndefined();
    const all = combinedAnswers(replies, 'en');
    expect(all?.lines).toEqual(['line 1', 'line 2', 'line 3', 'line 4', 'line 5']);
    expect(all?.counts).toEqual([
      { said: [5, 0, 0, 0, 0], leftOut: 0 },
      { said: [0, 5, 0, 0, 0], leftOut: 0 },
      { said: [1, 1, 1, 1, 1], leftOut: 0 },
    ]);
    expect(combinedAnswers([...replies].reverse(), 'en')).toEqual(all);
  });
});
