import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../../../lib/reflection/fields';
import words from '../../../../public/_locales/en/messages.json';
import fixture from '../../../fixtures/lines.json';

const said = v.pipe(v.string(), v.regex(/^\S.{0,158}\S$/));
const lineOfTalk = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^L\d{3}$/)),
  context: said,
  line: said,
  modes: v.pipe(
    v.array(v.picklist(optionsOf('mode'))),
    v.maxLength(2),
    v.check((list) => new Set(list).size === list.length),
  ),
  confusion: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/)),
  why: v.pipe(v.string(), v.regex(/^[A-Z](?:(?![.!?] ).)+\.$/, 'one sentence')),
});
const lines = v.parse(v.array(lineOfTalk), fixture);

/** The examples and look-alikes in the definitions of the modes and of the two default keys. */
const examples = [
  'What have you noticed?',
  'Have you tried calling her?',
  'Call her today.',
  "So you're torn.",
  'So the rota is the real worry. What would fair look like?',
  "Wouldn't fair be alternate weekends?",
  "In Monday's handover you left out the meds change; the night shift had to phone you.",
  "You're careless.",
  "You asked what I'd do: I split mine in two. It may not suit you.",
  'Let me give you some advice: split it.',
  'Use the new form from now on.',
  'The form changed on the 1st; what does that alter for you?',
];
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

describe('the labelled lines of talk', () => {
  it.each([
    ['a field more', { note: '' }],
    ['a mode there is not', { modes: ['advise'] }],
    ['one mode twice', { modes: ['tell', 'tell'] }],
    ['three modes', { modes: ['coach', 'mentor', 'tell'] }],
    ['no reason', { why: '' }],
    ['two sentences of reasons', { why: 'Step 1: a question. Nothing of mine.' }],
  ])('would not be read with %s', (_, change) => {
    expect(v.is(lineOfTalk, lines[0])).toBe(true);
    expect(v.is(lineOfTalk, { ...lines[0], ...change })).toBe(false);
  });

  it('are 120, each once', () => {
    expect(lines.map(({ id }) => id)).toEqual(lines.map((_, i) => `L${String(i + 1).padStart(3, '0')}`));
    expect(lines).toHaveLength(120);
    expect(new Set(lines.map(({ line }) => bare(line))).size).toBe(120);
  });

  it('show every mode often, and some lines that earn two or none', () => {
    for (const mode of optionsOf('mode'))
      expect(lines.filter((one) => one.modes.includes(mode)).length).toBeGreaterThanOrEqual(25);
    expect(lines.filter((one) => one.modes.length === 2).length).toBeGreaterThanOrEqual(8);
    expect(lines.filter((one) => one.modes.length === 0).length).toBeGreaterThanOrEqual(5);
  });

  it('test many confusions', () => {
    expect(new Set(lines.map(({ confusion }) => confusion)).size).toBeGreaterThanOrEqual(20);
  });

  it('are none that the definitions give away', () => {
    const shown = Object.values(words).map(({ message }) => bare(message));
    const given = lines.filter(
      ({ line }) =>
        examples.some((example) => bare(line).includes(bare(example))) ||
        [...examples.map(bare), ...shown].some((text) => text.includes(bare(line))),
    );
    expect(given.map(({ id }) => id)).toEqual([]);
  });
});
