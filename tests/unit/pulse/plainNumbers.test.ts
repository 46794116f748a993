import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repliesIn, replyIn } from '../../../lib/pulse/pastedReply';
import { growthOf, linear } from '../../setup/growth';

const none = null;
const three = [4, 5, 3];
type Read = [pasted: string, answers: readonly (number | null)[], line?: string];

const beside: Read[] = [
  ['4 – 5', [4, none, 5]],
  ['4 - 5: less talk', [4, none, 5], 'less talk'],
  ['4 - 5\nless talk', [4, none, 5], 'less talk'],
  ['4 n/a 5 less talk', [4, none, 5], 'less talk'],
  ['1) 4 2) - 3) 5 less talk', [4, none, 5], 'less talk'],
  ['4 -- 5', [4, none, 5]],
  ['4 n/a 5', [4, none, 5]],
  ['*4 5 3*', three],
  ['**4 5 3**\n\nMore', three, 'More'],
  ['_4, 5, 3_', three],
  ['“4 5 3”', three],
  ['(4, 5, 3)', three],
  ['| 4 | 5 | 3 |', three],
  ['4,5,3', three],
  ['4; 5; 3', three],
  ['4-5-3', three],
  ['4 - 5 - 3', three],
  ['4 – 5 – 3', three],
  ['4, 5 and 3', three],
  ['4, 5, and 3', three],
  ['4, 5 und 3', three],
  ['4/5 5/5 3/5', three],
  ['4/5, 5/5, 3/5. More', three, 'More'],
  ['1) 4 2) 5 3) 3', three],
  ['1: 4, 2: 5, 3: 3', three],
  ['- 4 5 3', three],
  ['• 4 5 3', three],
  ['My answer: 4 5 3', three],
  ['4 5 3 - more silence', three, 'more silence'],
  ['4 5 3 orderly and together', three, 'orderly and together'],
  ['4 5 3 a little less talk', three, 'a little less talk'],
  ['4 5 3!', three],
  ['453', three],
  ['4\u00ad 5\u200b 3', three],
  ['4\u00a05\u202f3', three],
  ['４ ５ ３', three],
  ['4、5、3', three],
  ['٤ ٥ ٣', three],
  ['४ ५ ३', three],
  ['4️⃣5️⃣3️⃣', three],
  ['4️⃣ 5️⃣ 3️⃣ thanks', three, 'thanks'],
  ['4 5 3\n> 1 2 3 such as these', three],
  ['> 4 5 3\nOn Monday somebody wrote:', three, 'On Monday somebody wrote:'],
];

const below: Read[] = [
  ['4\n5\n3', three],
  ['4\n\n5\n\n3\n\nWait more\nplease', three, 'Wait more please'],
  ['Hi!\n4\n-\n3', [4, none, 3]],
  ['1. 4\n2. 5\n3. 3\nThanks', three, 'Thanks'],
  ['1) 4\n3) 5', [4, none, 5]],
  ['1. -\n2. 5\n3. 3', [none, 5, 3]],
  ['Q1: 4\nQ2: 5\nQ3: 3', three],
  ['4/5\n5/5\n3/5', three],
  ['- 4\n- 5\n- 3', three],
  ['• 4\n• 5\n• 3', three],
  ['*4*\n*5*\n*3*', three],
  ['> I was heard\n4\n> We worked on what mattered to me\n5\n> I did most of the thinking\n3\n\nWait', three, 'Wait'],
  ['– I was heard\n4\n– We worked on what mattered\n-\n– I did most of the thinking\n3', [4, none, 3]],
  ['I was heard: 4\nWe worked on what mattered to me: 5\nI did most of the thinking: 3\nok', three, 'ok'],
  ['I was heard 4\nWe worked on what mattered to me 5\nI did most of the thinking 3', three],
  ['1. I was heard – 4\n2. We worked on it – 5\n3. I did the thinking – 3', three],
];

/** How people end a message, with words that before a digit would turn the last number into another one. */
const closings = [
  'à bientôt',
  'bis morgen',
  'to be honest, more silence',
  'und einen schönen Abend',
  'and a big thank you',
];

describe('an answer without a code is read where its numbers stand', () => {
  it.each(closings)('before %j', (line) => {
    expect(replyIn(`4 5 3 ${line}`)).toMatchObject({ ok: true, value: { answers: three, line } });
  });

  it.each(beside)('beside each other: %j', (pasted, answers, line = '') => {
    const value = { answers, line, mayKeep: false, chance: null, lineMissing: false };
    expect(replyIn(pasted)).toEqual({ ok: true, value });
  });

  it.each(below)('one a line: %j', (pasted, answers, line = '') => {
    expect(replyIn(pasted)).toMatchObject({ ok: true, value: { answers, line } });
  });
});

const others = [
  ...['4 6 5', '0 5 3', '45 3 2', '4531', '4 3 5 1', '1 2 3 4 5', '4 5', '4', '4\n5', '4\n5\n3\n2', '- - -', '-\n-\n-'],
  ...['4.5 5 3', '4,5 5 3', '4 5 3.5', '4.5\n5\n3', '1.5.2', '4-5 5 3', '4–5', '4-5', '4 or 5, 3, 2', '1 to 5, 4'],
  ...[
    '4, 5, 3 or 4',
    '4 5 3, or maybe 4',
    '4, 5, 3 (or 4)',
    '4 5 3 oder 4',
    '4, 5, 3 to 4',
    '4 5 3 bis 4',
    '4, 5, 3 à 4',
  ],
  ...['4, 5, 3 a 4', '4, 5, 3 and a half', '4 5 3 & a half', '4 5 3 ½', '4 5 3½', '4, 5, 3 y medio', '4 5 3 et demi'],
  ...['2 - 3 weeks later we met', '2 – 3 (weeks)', '4 - 5 less talk', '4 -- 5 less talk'],
  ...['4 5 3:30', '4 5 3rd', '4 5 3%', '4 5 3/7', '4/5/30', '4 5 35', '4 5 3 2 weeks', 'On 3 4 2026', '2026-11-22'],
  ...[
    '1. 4',
    '1 - 4\n2 - 5\n3 - 3',
    '1 – 4\n2 – 5',
    '10. 4\n11. 5\n12. 3',
    'half past 4\nroom 5',
    'I have 2 children: 3 4',
  ],
  ...['4 weeks\n5 days\n3 hours', 'at 5:30\nthen 4\nand 3 PM', 'cp is what 4 5 I think', '4\nSo\nit\nwas\n5\nthen\n3'],
  'Sorry!\n> Three numbers will do, and a dash for what you leave out (such as\n> “4 - 5”), and one line.',
];

describe('what might mean something else is not read', () => {
  it.each(others)('%j', (pasted) => {
    expect(replyIn(pasted)).toEqual({ ok: false, error: 'no-code' });
  });

  it('nor are two answers taken for one', () => {
    for (const pasted of ['4\n5\n3\n\n3\n3\n3', '1. 4\n2. 5\n1. 3\n2. 3', '4 5 3\n4, 5, 3'])
      expect(replyIn(pasted)).toEqual({ ok: false, error: 'several' });
  });

  const signs = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('4 ', '5 ', '3, ', '2', '- ', '1/', '4/5 ', '2. ', '1) ', ' – ') },
    { weight: 1, arbitrary: fc.constantFrom(...'0123456789,./;:-–() xa', '\u00ad') },
  );
  const left = [/\u00ad/g, /\/\s?5/g, /\(?[123]\s?(?:[.:]\s|[)=])/g, /\(?[123]\s?(?:[.:]\s|[)=])|\/\s?5/g];

  it('the numbers of a line are the first that were written in it, in their order', () => {
    fc.assert(
      fc.property(fc.array(signs, { minLength: 3, maxLength: 8 }), (all) => {
        const pasted = all.join('');
        const { replies } = repliesIn(pasted);
        if (replies.length === 0) return;
        const [{ answers, line } = { answers: [], line: '' }] = replies;
        // Digits that only enumerate, or say "of five", may be left out before and between the answers; no others may.
        const written = left.map((of) => pasted.replaceAll('\u00ad', '').replace(of, '').replace(/\D/g, ''));
        expect(written.some((digits) => digits.startsWith(answers.join('')))).toBe(true);
        expect(line).toMatch(/^(?!\d)/);
      }),
      { numRuns: 10_000 },
    );
  });

  const answers = ['4', '5', '-', '1. 4', '2. 5', '3. 3', 'Was heard: 4', '* 2', '3/5'];
  const wrong = ['0', '6', '12', '4.5', '4,5', '1. 7', '2. 10', '4. 2', 'Was heard: 7', '3/7'];
  const lines = (from: readonly string[]) => fc.array(fc.constantFrom(...from), { maxLength: 4 });

  it('the numbers of lines are not read beside one that is no answer', () => {
    fc.assert(
      fc.property(lines(answers), fc.constantFrom(...wrong), lines(answers), (before, one, after) => {
        const kinds = new Set([...before, one, ...after].map((text) => (/^\d\. |[:]/.exec(text) ?? [''])[0].at(-1)));
        fc.pre(kinds.size === 1);
        expect(repliesIn([...before, one, ...after].join('\n')).replies).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('time', () => {
  it.each([
    ...['A-', 'CP', 'CP1', 'CP1K-7Q2M-', 'AAAA-', 'C P ', '1 ', '- ', '4 5 3 ', '4 5 3\n', '4\n', '1. 4\n', 'a 1\n'],
    ...['\n', ' \n', ' ', '>', '> ', '\u00ad', '“', ': ', 'a ', '4 5 3\nab\n', '> 4\n5\n'],
  ])('grows no faster than a paste of %j', (unit) => {
    expect(growthOf(repliesIn, unit)).toBeLessThan(linear);
  });

  it('grows no faster than lines that begin like a quote and hold little but blanks', () => {
    const lines = (text: string) => `"${' '.repeat(text.length / 280)}1\n`.repeat(40);
    expect(growthOf((text) => repliesIn(lines(text)), ' ')).toBeLessThan(linear);
  });
});
