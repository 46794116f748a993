import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../../lib/conversation/types';
import { promptById, prompts } from '../../../lib/prompts/builtInCards';
import { bridgeId, builtIn, type Hand, nextPrompt, type Pool } from '../../../lib/prompts/chooseCard';
import type { Question } from '../../../lib/prompts/types';

const own = (id: string, more: Partial<Question> = {}): Question => ({
  ...{ id, deck: 'mine', stage: 'open', kinds: ['any'], lang: 'en', text: id },
  ...more,
});
const hand = (more: Partial<Hand> = {}): Hand => ({
  kind: null,
  stage: 'open',
  shown: [],
  used: [],
  met: true,
  seed: 's',
  ...more,
});
const pool = (cards: readonly Question[], ...favourites: string[]): Pool => ({
  cards,
  favourites: new Set(favourites),
});

/** Deals `times` cards one after the other. */
function dealt(times: number, from: Pool, more: Partial<Hand> = {}): string[] {
  const shown: string[] = [];
  for (let i = 0; i < times; i += 1) shown.push(nextPrompt(hand({ ...more, shown }), from).id);
  return shown;
}

describe('the next card', () => {
  it('is a favourite first, then an own one, then one made for the kind, then any', () => {
    const feedback = promptById('B1');
    const cards = [own('q1'), own('q2'), ...prompts];
    const first = dealt(4, pool(cards, 'O7'), { kind: 'feedback' });
    expect(first[0]).toBe('O7');
    expect(first.slice(1, 3).sort()).toEqual(['q1', 'q2']);
    expect(first[3]).toBe(feedback?.id);
  });

  it('comes later where it was asked with this person lately, favourite or not', () => {
    const opening = prompts.filter(({ stage, kinds }) => stage === 'open' && kinds.includes('any')).map(({ id }) => id);
    const lately = new Set(opening.slice(0, 3));
    const shown = dealt(opening.length, pool(prompts, opening[0] ?? ''), { lately });
    expect(new Set(shown.slice(-3))).toEqual(lately);
    expect(shown.at(-3)).toBe(opening[0]);
  });

  it('may be one that names no stage, at any stage', () => {
    for (const stage of stages) expect(nextPrompt(hand({ stage }), pool([own('q', { stage: null })])).id).toBe('q');
  });

  it('is a built-in one where nothing that is dealt suits', () => {
    expect(promptById(nextPrompt(hand(), pool([own('q', { stage: 'close' })])).id)).toBeDefined();
    expect(promptById(nextPrompt(hand(), pool([own('q', { kinds: ['feedback'] })])).id)).toBeDefined();
    expect(promptById(nextPrompt(hand(), pool([])).id)).toBeDefined();
  });

  it('is never one shown before, as long as another suits', () => {
    const anyCard = fc.record({ stage: fc.constantFrom(null, 'open' as const, 'focus' as const), liked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyCard, { maxLength: 30 }), fc.string(), (some, seed) => {
        const cards = some.map(({ stage }, at) => own(`q${at}`, { stage }));
        const liked = cards.filter((_, at) => some[at]?.liked).map(({ id }) => id);
        const all = [...cards, ...prompts.filter(({ stage }) => stage === 'open')];
        const suiting = all.filter(({ stage, kinds }) => stage !== 'focus' && kinds.includes('any')).length;
        const shown = dealt(suiting, pool(all, ...liked), { seed });
        expect(new Set(shown).size).toBe(suiting);
      }),
    );
  });

  it('follows at once where the last one calls for it, whatever is dealt', () => {
    expect(nextPrompt(hand({ shown: ['S2'] }), pool([own('q')], 'q')).id).toBe('S3');
  });

  it('is the same as without any choice where nothing was chosen', () => {
    const plain = { cards: prompts, favourites: new Set<string>() };
    expect(dealt(30, builtIn)).toEqual(dealt(30, plain));
  });
});

it('the bridge is a card of the deck made for it, another each time as long as there is one', () => {
  const shown: string[] = [];
  for (let i = 0; i < 4; i += 1) shown.push(bridgeId(shown));
  expect(shown[0]).toBe('B4');
  expect(new Set(shown).size).toBe(4);
  for (const id of shown) expect(promptById(id)?.deck).toBe('Feedback into coaching');
  expect(bridgeId(shown)).toBe('B4');
});
