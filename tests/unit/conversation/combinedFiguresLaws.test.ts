import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Mix, mixesOf } from '../../../lib/conversation/combinedFigures';
import { summarize } from '../../../lib/conversation/tally';
import type { Capture, Conversation } from '../../../lib/conversation/types';
import { alike, meaningOf } from '../../../lib/key-sets/sameMeaning';
import { keySet, mark, noon, talk } from '../backup/log';

const names = ['a', 'b', 'c', 'd'];
const sets = fc
  .array(fc.tuple(fc.option(fc.constantFrom(...names, 'gone')), fc.boolean()), { minLength: 4, maxLength: 4 })
  .map(
    (all) =>
      new Map(
        names.map((id, at) => {
          const [means, short] = all[at] ?? [null, false];
          const { keys } = keySet(id);
          return [id, keySet(id, { means, keys: short ? keys.slice(1) : keys })] as const;
        }),
      ),
  );
const one = fc.record({
  keySetId: fc.constantFrom(...names),
  capture: fc.constantFrom<Capture>('live', 'sample', 'recalled'),
  marks: fc.array(fc.constantFrom('coach', 'tell'), { maxLength: 5 }),
  state: fc.constantFrom<Partial<Conversation>>({}, { blind: true }, { blind: true, guess: null }, { summary: null }),
});
const talks = fc.array(one, { maxLength: 12 }).map((all) =>
  all.map(({ keySetId, capture, marks, state }, n) => {
    const logged = marks.map((key, at) => mark(`m${n}-${at}`, `c${n}`, noon + at * 1000, key));
    const summary = summarize(logged, noon, noon + 60_000);
    return talk(`c${n}`, { keySetId, capture, summary, ...state });
  }),
);

const inCapture = (figures: readonly Mix[], capture: Capture) =>
  figures.find(({ talk: { capture: of } }) => of === capture);
const marksOf = (all: readonly Conversation[]) =>
  all.flatMap(({ summary }) => Object.values(summary?.times ?? {}).flat());
/** Something was logged during the talk, not recalled, and may be shown. */
const countable = (one: Conversation) =>
  one.capture !== 'recalled' && one.summary && marksOf([one]).length > 0 && (!one.blind || 'guess' in one);

it('no figure mixes captures or meanings, and each talk that is counted is counted once', () => {
  fc.assert(
    fc.property(sets, talks, (known, all) => {
      const meanings = [...new Set(names.map((id) => meaningOf(id, known)))];
      let counted = 0;
      for (const meaning of meanings) {
        const id = names.find((name) => meaningOf(name, known) === meaning) ?? '';
        const figures = mixesOf(id, all, known);
        for (const capture of ['live', 'sample'] as const) {
          const these = all.filter(
            (talked) =>
              countable(talked) && talked.capture === capture && meaningOf(talked.keySetId, known) === meaning,
          );
          const mix = inCapture(figures, capture);
          expect(mix?.talks ?? []).toEqual(these);
          expect(Object.values(mix?.summary.times ?? {}).flat()).toHaveLength(marksOf(these).length);
          counted += these.length;
        }
      }
      expect(counted).toBe(all.filter(countable).length);
    }),
  );
});

it('sets of one meaning that are known have the very keys', () => {
  fc.assert(
    fc.property(sets, (known) => {
      for (const [id, set] of known) {
        const other = known.get(meaningOf(id, known));
        if (other) expect(alike(set.keys, other.keys)).toBe(true);
      }
    }),
  );
});

it('puts wordings of one meaning together, in whatever order their keys stand', () => {
  const turned = keySet('new', { means: 'old', keys: keySet('old').keys.toReversed() });
  const known = new Map([keySet('old'), turned].map((set) => [set.id, set]));
  const logged = summarize([mark('m', 'c', noon, 'coach')], noon, noon + 1000);
  const all = ['old', 'old', 'new'].map((keySetId, n) => talk(`c${n}`, { keySetId, summary: logged }));
  for (const id of ['old', 'new']) {
    const [mix, ...others] = mixesOf(id, all, known);
    expect([mix?.talks.length, mix?.summary.times.coach?.length, others]).toEqual([3, 3, []]);
  }
});
