import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kind, kinds, type Stage, stages } from '../../../lib/conversation/types';
import { isTimely, openers, promptById, prompts, suits } from '../../../lib/prompts/builtInCards';
import { nextPrompt } from '../../../lib/prompts/chooseCard';
import frozen from '../../fixtures/decks.json';

const anyKind = fc.constantFrom<(Kind | null)[]>(null, ...kinds);
const anyStage = fc.constantFrom<Stage[]>(...stages);
const anyId = fc.oneof(fc.constantFrom(...prompts.map(({ id }) => id)), fc.string());
const followers = new Set(prompts.flatMap((prompt) => prompt.then ?? []));

/** Deals `times` cards one after the other in one stage. */
function dealt(kind: Kind | null, stage: Stage, times: number, seed = 'a talk'): string[] {
  const shown: string[] = [];
  for (let i = 0; i < times; i += 1) shown.push(nextPrompt({ kind, stage, shown, used: [], met: true, seed }).id);
  return shown;
}

describe('the decks', () => {
  it('are the 72 cards of the frozen list, word for word', () => {
    expect(prompts).toHaveLength(72);
    expect(prompts).toEqual(frozen);
  });

  it('have eight decks of nine, each id once', () => {
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(72);
    const names = [...new Set(prompts.map(({ deck }) => deck))];
    const sizes = names.map((name) => prompts.filter(({ deck }) => deck === name).length);
    expect(sizes).toEqual(Array(8).fill(9));
  });

  it('name only kinds and stages there are, and cards that follow which exist', () => {
    for (const { kinds: dealtIn, stage, then } of prompts) {
      expect(stages).toContain(stage);
      expect(dealtIn.filter((kind) => kind !== 'any' && !kinds.includes(kind))).toEqual([]);
      expect(dealtIn.length).toBeGreaterThan(0);
      if (then !== undefined) expect(promptById(then)).toBeDefined();
    }
  });

  it('have an opener and a card for every stage of every kind', () => {
    for (const kind of [null, ...kinds]) {
      expect(openers(kind, false).length).toBeGreaterThan(0);
      for (const stage of stages) expect(dealt(kind, stage, 1)).toHaveLength(1);
    }
  });
});

describe('a card about the time before', () => {
  it('is every one that says so', () => {
    const said = prompts.filter(({ text }) => /last time|since we last/.test(text)).map(({ id }) => id);
    expect(prompts.filter((card) => !isTimely(card, false)).map(({ id }) => id)).toEqual(said);
    expect(said).toContain('O8');
  });

  it('is not for a talk without one before, which has enough to ask all the same', () => {
    for (const kind of [null, ...kinds]) {
      expect(openers(kind, false).every((card) => isTimely(card, false))).toBe(true);
      for (const stage of stages) {
        const shown: string[] = [];
        for (let n = 0; n < 40; n += 1)
          shown.push(nextPrompt({ kind, stage, shown, used: [], met: false, seed: 's' }).id);
        expect(shown.filter((id) => !isTimely({ id }, false))).toEqual([]);
      }
    }
  });
});

describe('nextPrompt', () => {
  it('never throws and always gives a card of the decks, whatever went before', () => {
    const hand = fc.record({
      kind: anyKind,
      stage: anyStage,
      shown: fc.array(anyId, { maxLength: 200 }),
      used: fc.array(anyId, { maxLength: 80 }),
      met: fc.boolean(),
      seed: fc.string(),
    });
    fc.assert(
      fc.property(hand, (one) => {
        expect(promptById(nextPrompt(one).id)).toBeDefined();
      }),
    );
  });

  it('gives with no kind chosen only cards for any, apart from those that must follow', () => {
    fc.assert(
      fc.property(anyStage, fc.uuid(), (stage, seed) => {
        for (const id of dealt(null, stage, 40, seed)) {
          if (!followers.has(id)) expect(promptById(id)?.kinds).toContain('any');
        }
      }),
    );
  });

  it('gives only cards that suit the kind and the stage, apart from those that must follow', () => {
    fc.assert(
      fc.property(anyKind, anyStage, fc.uuid(), (kind, stage, seed) => {
        for (const id of dealt(kind, stage, 40, seed)) {
          const card = promptById(id);
          if (card && !followers.has(id)) expect([card.stage, suits(card, kind)]).toEqual([stage, true]);
        }
      }),
    );
  });

  it('lets the card that must follow do so at once, and never deals it otherwise', () => {
    fc.assert(
      fc.property(anyKind, anyStage, fc.uuid(), (kind, stage, seed) => {
        const shown = dealt(kind, stage, 40, seed);
        for (const [index, id] of shown.entries()) {
          const before = promptById(shown[index - 1] ?? '')?.then;
          if (before !== undefined) expect(id).toBe(before);
          else expect(followers.has(id)).toBe(false);
        }
      }),
    );
  });

  it.each([
    ['S2', 'S3'],
    ['R6', 'R7'],
    ['R8', 'R2'],
  ])('lets %s be followed by %s even where the stage has moved on', (card, follower) => {
    for (const stage of stages) {
      expect(nextPrompt({ kind: null, stage, shown: ['O1', card], used: [], met: true, seed: 's' }).id).toBe(follower);
    }
  });

  it('repeats nothing until the stage is exhausted, and then gives the one shown longest ago', () => {
    for (const kind of [null, ...kinds]) {
      for (const stage of stages) {
        const own = prompts.filter((card) => card.stage === stage && suits(card, kind) && !followers.has(card.id));
        const following = own.filter(({ then }) => then !== undefined).length;
        const round = own.length + following;
        const shown = dealt(kind, stage, round + 1);
        const first = shown.slice(0, round).filter((id) => !followers.has(id));
        expect(new Set(first)).toEqual(new Set(own.map(({ id }) => id)));
        if (own.length > 1) expect(shown[round]).toBe(first[0]);
      }
    }
  });

  it('prefers, once all were shown, a card not yet asked', () => {
    const shown = dealt(null, 'open', 20);
    const [asked, , other] = shown;
    const again = nextPrompt({
      kind: null,
      stage: 'open',
      shown: shown.slice(0, 10),
      used: [asked ?? ''],
      met: true,
      seed: 'a talk',
    });
    expect(again.id).not.toBe(asked);
    expect(other).toBeDefined();
  });

  it('deals the cards made for the kind first', () => {
    for (const stage of stages) {
      const own = prompts.filter(
        (card) => card.stage === stage && card.kinds.includes('feedback') && !followers.has(card.id),
      );
      expect(new Set(dealt('feedback', stage, own.length))).toEqual(new Set(own.map(({ id }) => id)));
    }
  });

  it('reaches every one of the 72', () => {
    const reached = new Set([null, ...kinds].flatMap((kind) => stages.flatMap((stage) => dealt(kind, stage, 80))));
    expect(prompts.filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('begins elsewhere for another talk', () => {
    const first = new Set(Array.from({ length: 40 }, (_, index) => dealt(null, 'open', 1, `talk ${index}`)[0]));
    expect(first.size).toBeGreaterThan(3);
  });

  it('gives the same card for the same hand', () => {
    fc.assert(
      fc.property(anyKind, anyStage, fc.string(), (kind, stage, seed) => {
        expect(dealt(kind, stage, 12, seed)).toEqual(dealt(kind, stage, 12, seed));
      }),
    );
  });
});
