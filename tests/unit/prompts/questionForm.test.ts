import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prompts } from '../../../lib/prompts/builtInCards';
import { remarksOn } from '../../../lib/prompts/questionForm';

describe('what is remarked on a card', () => {
  it('is nothing on any of the built-in ones', () => {
    expect(prompts.filter(({ text, lang }) => remarksOn(text, lang).length > 0).map(({ text }) => text)).toEqual([]);
  });

  it.each([
    ['Have you tried calling her?', ['advice']],
    ['Have you thought about a rota?', ['advice']],
    ['Could you ask the night shift?', ['advice']],
    ['Would you split it in two?', ['advice']],
    ['Don’t you think she knows?', ['advice']],
    ["Why don't you call her?", ['advice', 'why']],
    ['What about a rota?', ['advice']],
    ['You have a plan. Shouldn’t we start?', ['advice']],
    ['Do you like it?', ['closed']],
    ['Is it working?', ['closed']],
    ['That sounds hard, and does it hurt?', ['closed']],
    ['Why did it happen?', ['why']],
    ['What happened, and why?', ['why']],
    ['What happened? What then?', ['several']],
    ['Tell me more.', ['statement']],
    [`What ${'very '.repeat(17)}long?`, ['long']],
    [`What ${'very '.repeat(15)}long?`, []],
    ['What would you try if nobody could say no?', []],
    ['What could help, if anything?', []],
    ['Suppose it went well; what would we see?', []],
    ['', []],
    ['   ', []],
  ])('%s', (text, remarks) => {
    expect(remarksOn(text, 'en-GB')).toEqual(remarks);
  });

  it('is nothing in a language without rules, or where it is not known', () => {
    for (const lang of ['de', '', 'enm', 'tlh']) expect(remarksOn('Have you tried it. Why', lang)).toEqual([]);
  });

  it('is found in any text, however odd', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void remarksOn(text, 'en')));
  });
});
