import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined } from '../../../lib/conversation/joined';
import { alike, meaningOf } from '../../../lib/conversation/meaning';
import { summarize } from '../../../lib/conversation/tally';
import type { Capture, Conversation } from '../../../lib/conversation/types';
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

it('no figure mixes captures or meanings, and each talk that is counted is counted once', () => {
  fc.assert(
    fc.property(sets, talks, (known, all) => {
      const meanings = [...new Set(names.map((id) => meaningOf(id, known)))];
      let counted = 0;
      for (const meaning of meanings) {
        const id = names.find((name) => meaningOf(name, known) === meaning) ?? '';
        const figures = joined(all, id, known);
        for (const capture of ['live', 'sample'] as const) {
          const these = all.filter(
            (talked) =>
              talked.capture === capture &&
              talked.summary &&
              (!talked.blind || 'guess' in talked) &&
              meaningOf(talked.keySetId, known) === meaning,
          );
          const marks = these.flatMap(({ summary }) => Object.values(summary?.times ?? {}).flat());
          expect(figures[capture].talks).toBe(these.length);
          expect([...figures[capture].counts.values()].reduce((sum, n) => sum + n, 0)).toBe(marks.length);
          counted += these.length;
        }
      }
      const countable = all.filter(
        (one) => one.capture !== 'recalled' && one.summary && (!one.blind || 'guess' in one),
      );
      expect(counted).toBe(countable.length);
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

it('says how many were logged in another wording', () => {
  const known = new Map([keySet('old'), keySet('new', { means: 'old' })].map((set) => [set.id, set]));
  const logged = summarize([mark('m', 'c', noon, 'coach')], noon, noon + 1000);
  const all = ['old', 'old', 'new'].map((keySetId, n) => talk(`c${n}`, { keySetId, summary: logged }));
  const figures = joined(all, 'new', known);
  expect([figures.live.talks, figures.live.otherwise, figures.live.counts.get('coach')]).toEqual([3, 2, 3]);
  expect(joined(all, 'old', known).live.otherwise).toBe(1);
});
