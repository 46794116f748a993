import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chances, codeOf, readCode, type Said } from '../../../lib/pulse/pulseCode';
import type { Answer, Answers } from '../../../lib/pulse/types';

const answer = fc.constantFrom<Answer>(null, 1, 2, 3, 4, 5);
const said: fc.Arbitrary<Said> = fc.record({
  answers: fc.tuple(answer, answer, answer) as fc.Arbitrary<Answers>,
  mayKeep: fc.boolean(),
  hasLine: fc.boolean(),
  chance: fc.integer({ min: 0, max: chances - 1 }),
});
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bare = (one: Said) => codeOf(one).replaceAll('-', '');
const put = (code: string, at: number, digit: string) => code.slice(0, at) + digit + code.slice(at + 1);

const example: Said = { answers: [4, 3, 5], mayKeep: true, hasLine: false, chance: 12_345_678 };

describe('a code', () => {
  it('is twelve characters in three groups, the same for ever', () => {
    expect(codeOf(example)).toBe('CP1B-ZBRR-AEFS');
    expect(codeOf({ ...example, answers: [null, null, null], chance: 0 })).toMatch(/^CP1(?:-?[0-9A-HJKMNP-TV-Z]){9}$/);
  });

  it('says what was put into it', () => {
    fc.assert(
      fc.property(said, (one) => {
        expect(readCode(codeOf(one))).toEqual({ ok: true, value: one });
      }),
    );
  });

  it('shows every single wrong character', () => {
    fc.assert(
      fc.property(said, (one) => {
        const code = bare(one);
        for (let at = 0; at < code.length; at += 1)
          for (const digit of digits) if (digit !== code[at]) expect(readCode(put(code, at, digit)).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('shows any two wrong characters, and any two that changed places, neighbours among them', () => {
    const place = fc.integer({ min: 0, max: 11 });
    const digit = fc.constantFrom(...digits);
    fc.assert(
      fc.property(said, place, place, digit, digit, (one, a, b, c, d) => {
        const code = bare(one);
        const changed = put(put(code, a, c), b, d);
        if (changed !== code) expect(readCode(changed)).toMatchObject({ ok: false });
        for (let from = 0; from < 12; from += 1)
          for (let to = from + 1; to < 12; to += 1) {
            const swapped = put(put(code, from, code[to] ?? ''), to, code[from] ?? '');
            if (swapped !== code) expect(readCode(swapped)).toMatchObject({ ok: false });
          }
      }),
      { numRuns: 200 },
    );
  });

  it('is read however it is written', () => {
    const between = fc.constantFrom('', ' ', '-', ' – ', '\u00a0', '‑');
    const twin: Record<string, readonly string[]> = { 0: ['0', 'o', 'O'], 1: ['1', 'i', 'l', 'I', 'L'] };
    fc.assert(
      fc.property(said, fc.array(between, { minLength: 12, maxLength: 12 }), fc.nat(4), (one, gaps, which) => {
        const written = [...bare(one)].map((digit, at) => {
          const same = twin[digit] ?? [digit, digit.toLowerCase()];
          return `${gaps[at]}${same[which % same.length]}`;
        });
        expect(readCode(written.join(''))).toEqual({ ok: true, value: one });
      }),
    );
  });

  it.each([
    ['a character short', 'CP1B-ZBRR-AEF', 'damaged'],
    ['a character long', 'CP1B-ZBRR-AEFSH', 'damaged'],
    ['nothing', '', 'damaged'],
    ['a letter that no code has', 'CP1B-ZBRR-AEFU', 'mistyped'],
    ['two neighbours changed', 'CP1B-ZBRR-EAFS', 'mistyped'],
    ['its mark gone', '1BZB-RRAE-FS', 'damaged'],
  ])('is refused with %s', (_, code, error) => {
    expect(readCode(code)).toEqual({ ok: false, error });
  });
});

/** The results for a code with this body and every possible check. */
const faults = (body: string): unknown[] =>
  [...digits].flatMap((a) =>
    [...digits].map((b) => {
      const read = readCode(body + a + b);
      return read.ok || read.error;
    }),
  );

it.each(['CP2ABCDEFG', 'CP7ABCDEFGHJKM', 'CPZ0'])(
  'a code of a later version is known for one by its check: %s',
  (body) => {
    expect(faults(body).filter((one) => one === 'newer')).toHaveLength(1);
  },
);

it('a code that says what none can is damaged, whole as it is', () => {
  const found = faults('CP1ZZAAAAA');
  expect(found.filter((one) => one === 'mistyped')).toHaveLength(1023);
  expect(found.filter((one) => one === 'damaged')).toHaveLength(1);
});
