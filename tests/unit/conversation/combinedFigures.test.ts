import { describe, expect, it } from 'vitest';
import { mixes } from '../../../lib/conversation/combinedFigures';
import { summarize } from '../../../lib/conversation/tally';
import type { Conversation } from '../../../lib/conversation/types';
import { type KeySet, modesId } from '../../../lib/key-sets/builtInKeySets';
import { keySet, mark, noon, talk } from '../backup/log';

const end = noon + 600_000;

/** A talk with a mark of each key, one per minute. */
function logged(id: string, keys: string[], more: Partial<Conversation> = {}): Conversation {
  const marks = keys.map((key, n) => mark(`${id}${n}`, id, noon + n * 60_000, key));
  return talk(id, { summary: summarize(marks, noon, end, more), ...more });
}

const none = new Map<string, KeySet>();
const counts = (talks: Conversation[], sets: ReadonlyMap<string, KeySet> = none) =>
  mixes(talks, sets).map((mix) => [
    mix.talk.id,
    mix.talks.length,
    Object.fromEntries(Object.entries(mix.summary.times).map(([key, some]) => [key, some.length])),
  ]);

describe('the mix of several talks', () => {
  it('adds up what was logged in one way', () => {
    expect(counts([logged('b', ['ask', 'tell']), logged('a', ['ask'])])).toEqual([['b', 2, { ask: 2, tell: 1 }]]);
  });

  it('never puts a sample to talks logged throughout, and leaves out what was entered afterwards', () => {
    const talks = [
      logged('c', ['ask'], { capture: 'sample' }),
      logged('b', ['tell']),
      logged('a', ['ask', 'ask'], { capture: 'recalled' }),
    ];
    expect(counts(talks)).toEqual([
      ['b', 1, { ask: 0, tell: 1 }],
      ['c', 1, { ask: 1, tell: 0 }],
    ]);
  });

  it('never puts sets of two meanings together: a tell of one is no tell of the other', () => {
    const hats = { keySetId: modesId, modes: ['coach', 'feedback', 'mentor', 'tell'] };
    const [plain, four] = mixes([logged('b', ['coach', 'tell'], hats), logged('a', ['tell'])], none);
    expect([plain?.summary.open, plain?.talk.id]).toEqual([undefined, 'a']);
    expect(four?.summary.open).toEqual({ coach: 60_000, feedback: 0, mentor: 0, tell: 540_000 });
  });

  it('puts a set and its edited successor together only where both have the same keys', () => {
    const one = keySet('k1');
    const [first] = one.keys;
    const same = keySet('k2', { means: 'k1' });
    const fewer = keySet('k3', { means: 'k1', keys: first ? [first] : [] });
    const sets = new Map([one, same, fewer].map((set) => [set.id, set]));
    const of = (id: string, keySetId: string) => logged(id, ['coach'], { keySetId, modes: ['coach', 'tell'] });
    expect(counts([of('d', 'k3'), of('c', 'k2'), of('a', 'k1')], sets).map(([id, n]) => [id, n])).toEqual([
      ['d', 1],
      ['c', 2],
    ]);
  });

  it('says nothing of talks that are hidden, live or empty, and how many were logged by half or less', () => {
    const blind = logged('a', ['ask'], { blind: true });
    expect(mixes([blind, logged('b', []), talk('c', { summary: null })], none)).toEqual([]);
    const [mix] = mixes([logged('a', ['ask'], { coverage: 'few' }), logged('b', ['ask'])], none);
    expect([mix?.talks.length, mix?.partly]).toEqual([2, 1]);
  });
});
