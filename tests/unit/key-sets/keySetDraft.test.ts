import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verbLetters } from '../../../lib/conversation/verbs';
import { detailKeys, keysOfSet } from '../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../lib/key-sets/defaultKeySet';
import {
  canMeanSame,
  faultsOf,
  freshKey,
  keyLimit,
  type SetDraft,
  setLimits,
  setOf,
} from '../../../lib/key-sets/keySetDraft';
import { aDraft } from './drafts';

const keyed = (at: number, changes: Partial<SetDraft['keys'][number]>): SetDraft => {
  const draft = aDraft();
  return { ...draft, keys: draft.keys.map((key, index) => (index === at ? { ...key, ...changes } : key)) };
};

describe('a set that is written', () => {
  it('has every fault named at its field', () => {
    const long = 'x'.repeat(400);
    const cases: [SetDraft, string, string][] = [
      [aDraft(undefined, { name: ' ' }), 'name', 'empty'],
      [aDraft(undefined, { name: long }), 'name', 'long'],
      [aDraft(undefined, { name: ' four HATS ' }), 'name', 'taken'],
      [aDraft([]), 'keys', 'none'],
      [aDraft(['a', 'b', 'c', 'd', 'e', 'f', 'g']), 'keys', 'many'],
      [keyed(0, { name: '' }), 'keys.0.name', 'empty'],
      [keyed(1, { name: ' open' }), 'keys.1.name', 'twice'],
      [keyed(1, { letter: 'a' }), 'keys.1.letter', 'twice'],
      [keyed(1, { letter: '' }), 'keys.1.letter', 'letter'],
      [keyed(1, { definition: '' }), 'keys.1.definition', 'empty'],
      [keyed(0, { definition: long }), 'keys.0.definition', 'long'],
      [keyed(0, { example: long }), 'keys.0.example', 'long'],
      [keyed(0, { nonExample: long }), 'keys.0.nonExample', 'long'],
    ];
    for (const [draft, field, fault] of cases) expect(faultsOf(draft, ['Four hats']).get(field), field).toBe(fault);
    expect(faultsOf(aDraft(), ['Four hats'])).toEqual(new Map());
  });

  it.each([...verbLetters, ...detailKeys.map(({ letter }) => letter)])(
    'never has the letter of something else: %s',
    (letter) => {
      expect(faultsOf(keyed(0, { letter })).get('keys.0.letter')).toBe('letter');
    },
  );

  it('has room for its keys, each with a letter and an id that were never another key’s', () => {
    let draft = aDraft(['One']);
    const known = ['own-b'];
    for (let fresh = freshKey(draft, known); fresh; fresh = freshKey(draft, known))
      draft = { ...draft, keys: [...draft.keys, { ...fresh, name: fresh.id, definition: 'x' }] };
    expect(draft.keys).toHaveLength(keyLimit);
    expect(draft.keys.map(({ id }) => id)).not.toContain('own-b');
    expect(faultsOf(draft)).toEqual(new Map());
  });

  it('can mean the same only with the very keys', () => {
    const base = (draft: SetDraft) => draft.keys.map(({ id }) => ({ id, kind: draft.kind }));
    const [draft, turned] = [aDraft(), { ...aDraft(), keys: [...aDraft().keys].reverse() }];
    expect([aDraft(['O', 'C']), turned].map((one) => canMeanSame(one, base(draft)))).toEqual([true, true]);
    const others = [aDraft(['Open']), aDraft(['a', 'b', 'c']), aDraft(undefined, { kind: 'mode' })];
    expect(others.map((one) => canMeanSame(one, base(draft)))).toEqual([false, false, false]);
  });
});

describe('the set it becomes', () => {
  const text = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });
  const anyDraft = fc
    .tuple(text(setLimits.set), fc.array(text(5), { minLength: 1, maxLength: keyLimit }), fc.boolean())
    .map(([name, names, modes]): SetDraft => ({ ...aDraft(names), name, kind: modes ? 'mode' : 'count' }));

  it('is the same wherever it is made, and another with any other word', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { id, ...set } = setOf(draft, null);
        expect(id).toMatch(/^[0-9a-f]{64}$/);
        expect(setOf(structuredClone(draft), 'means')).toEqual({ ...set, id, means: 'means' });
        for (const field of ['name', 'definition', 'example', 'nonExample', 'letter'] as const) {
          const keys = draft.keys.map((key, at) => (at === 0 ? { ...key, [field]: `${key[field]}!` } : key));
          expect(setOf({ ...draft, keys }, null).id).not.toBe(id);
        }
        expect(setOf({ ...draft, name: `${draft.name}!` }, null).id).not.toBe(id);
        expect(setOf({ ...draft, kind: draft.kind === 'mode' ? 'count' : 'mode' }, null).id).not.toBe(id);
      }),
    );
  });

  it('begun from a built-in one keeps its keys where it means the same, and else has its own', () => {
    const draft = aDraft();
    const asked = { ...draft, keys: draft.keys.map((key, at) => ({ ...key, id: at === 0 ? 'ask' : 'tell' })) };
    const ids = (means: string | null) => setOf(asked, means).keys.map(({ id }) => id);
    expect([ids(askTellId), ids(null)]).toEqual([
      ['ask', 'tell'],
      ['own-a', 'own-b'],
    ]);
    expect(keysOfSet(askTellId)?.map(({ id }) => id)).toEqual(ids(askTellId));
  });
});
