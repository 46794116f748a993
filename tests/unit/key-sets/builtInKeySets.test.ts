import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verbLetters } from '../../../lib/conversation/verbs';
import {
  chosenKeys,
  detailKeys,
  detailsMeaning,
  keysOfSet,
  letterOf,
  modesId,
  modesMeaning,
} from '../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../lib/key-sets/defaultKeySet';
import { keyMeaning, keyName, setName, shownKeys } from '../../../lib/key-sets/keyNameQueries';
import { meaningOf } from '../../../lib/key-sets/sameMeaning';
import { keySet } from '../backup/log';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const own = keySet('own');

describe('the built-in sets', () => {
  it('are named by the hash of their meaning, so that no meaning changes under its name', () => {
    expect(modesId).toBe(hash(modesMeaning));
    expect(modesId).toBe('ea37859e9ea737b3c7bdf5590145cd36c8b2be9dc6f9a089eb14360b16c564c6');
    expect(hash(detailsMeaning)).toBe('7cd34556b4c3f158050a68202ce677829de909eff50cf50f75f1f18eb9d434b5');
  });

  it.each([askTellId, modesId])('have a letter for each key that no other verb or detail key has: %s', (id) => {
    const taken = [...(keysOfSet(id) ?? []), ...detailKeys].map(({ letter }) => letter);
    const all = [...taken, ...verbLetters];
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((letter) => !/^[a-z]$/.test(letter))).toEqual([]);
  });

  it('keep A and T for ask and tell', () => {
    expect(['ask', 'tell'].map(letterOf)).toEqual(['a', 't']);
  });

  it('have words for every key', () => {
    for (const { id } of [...(keysOfSet(modesId) ?? []), ...detailKeys]) {
      expect(keyName(id)).not.toBe(id);
      expect(keyMeaning(modesId, id)?.definition).toBeTruthy();
    }
    expect(keyMeaning(askTellId, 'tell')).not.toEqual(keyMeaning(modesId, 'tell'));
  });
});

describe('the keys of a talk', () => {
  it('are the default ones where nothing was chosen, and say nothing more', () => {
    expect(chosenKeys(askTellId, [])).toEqual({ keySetId: askTellId });
  });

  it('name the modes of a set and at most two details, in the order of the scheme', () => {
    expect(chosenKeys(modesId, ['pause', 'open', 'affirm', 'nonsense'])).toEqual({
      keySetId: modesId,
      modes: ['coach', 'feedback', 'mentor', 'tell'],
      details: ['open', 'affirm'],
    });
    expect(chosenKeys('own', [], own)).toEqual({ keySetId: 'own', modes: ['coach', 'tell'] });
  });

  it('of a set that is not known are the default ones at Start', () => {
    expect(chosenKeys('gone', ['open'])).toEqual({ keySetId: askTellId, details: ['open'] });
  });

  it('of a set that is not known are shown as the talk names them', () => {
    const { keys, details } = shownKeys({ keySetId: 'gone', modes: ['coach', 'spin'], details: ['open'] });
    expect(keys.map(({ name }) => name)).toEqual(['Coach', 'spin']);
    expect(details.map(({ name }) => name)).toEqual(['Open question']);
    expect(setName('gone')).toBe('gone');
  });

  it('of an own set are called as the coach wrote', () => {
    expect(shownKeys({ keySetId: 'own' }, own).keys.map(({ name, own: mine }) => [name, mine])).toEqual(
      own.keys.map(({ name }) => [name, true]),
    );
    expect(keyMeaning('own', 'coach', own)).toMatchObject({ definition: own.keys[0]?.definition });
  });
});

describe('the meaning of a set', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const words = { letter: 'a', name: 'x', definition: 'x', example: '', nonExample: '' };
  const keys = ['tell', 'ask'].map((id) => ({ ...words, id, kind: 'count' as const }));
  const known = fc
    .array(fc.option(fc.constantFrom(...ids, 'elsewhere')), { minLength: ids.length, maxLength: ids.length })
    .map((means) => new Map(ids.map((id, index) => [id, { means: means[index] ?? null, keys }])));

  it('is that of the set it means the same as, however far', () => {
    const chain = new Map([
      ['a', { means: 'b', keys }],
      ['b', { means: askTellId, keys }],
      ['c', { means: null, keys }],
    ]);
    expect([meaningOf('a', chain), meaningOf('c', chain), meaningOf('x', chain)]).toEqual([askTellId, 'c', 'x']);
  });

  it('ends where the keys are others: a set with one key more counts something else', () => {
    const more = [...keys, { ...words, id: 'own-c', kind: 'count' as const }];
    const modes = keys.map((key) => ({ ...key, kind: 'mode' as const }));
    const sets = new Map([
      ['more', { means: 'a', keys: more }],
      ['modes', { means: askTellId, keys: modes }],
      ['a', { means: askTellId, keys }],
    ]);
    expect(['more', 'modes', 'a'].map((id) => meaningOf(id, sets))).toEqual(['more', 'modes', askTellId]);
  });

  it('is one for each set and for the one it means the same as, round in a ring too', () => {
    fc.assert(
      fc.property(known, (sets) => {
        for (const [id, { means }] of sets) {
          const meaning = meaningOf(id, sets);
          expect(meaningOf(meaning, sets)).toBe(meaning);
          if (means !== null) expect(meaningOf(means, sets)).toBe(meaning);
        }
      }),
    );
  });
});
