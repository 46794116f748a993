import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowSchemas } from '../../../lib/backup/rowSchemas';
import { db } from '../../../lib/database/database';
import { keepSet } from '../../../lib/key-sets/actions';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';
import { readSet, setText } from '../../../lib/key-sets/keySetFile';
import { lawRuns } from '../../setup/lawRuns';
import { extremeRows } from './extreme';
import { exported, leftOutOf } from './file';
import { empty, keySet, noon } from './log';

beforeEach(empty);

const sound = keySet('k1');
const keyed = (...changes: object[]) => ({ keys: sound.keys.map((key, at) => ({ ...key, ...changes[at] })) });
const seven = Array.from({ length: 7 }, (_, at) => ({
  ...{ ...sound.keys[0], id: `own-${'abcdefg'[at]}`, letter: 'abdefgh'[at], name: `n${at}` },
}));

describe('a key set that a restore accepts', () => {
  it('is brought back by its own file, and kept', async () => {
    await fc.assert(
      fc.asyncProperty(extremeRows('keysets') as fc.Arbitrary<KeySet>, async (set) => {
        const read = readSet(setText(set));
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        await empty();
        await keepSet(read.value.draft, read.value.means, noon);
        expect(await db.keysets.count()).toBe(1);
        expect(await leftOutOf(await exported())).toBeUndefined();
      }),
      { numRuns: lawRuns(100, 5000) },
    );
  });

  it.each<[string, object]>([
    ['two names alike', keyed({ name: 'One' }, { name: ' one ' })],
    ['a key without a name', keyed({ name: ' ' })],
    ['a name that no key has room for', keyed({ name: 'x'.repeat(25) })],
    ['no definition', keyed({ definition: '' })],
    ['an endless example', keyed({ example: 'x'.repeat(201) })],
    ['one letter twice', keyed({ letter: 'z' }, { letter: 'z' })],
    ['one id twice', keyed({ id: 'own-a' }, { id: 'own-a' })],
    ['keys of two kinds', keyed({ kind: 'count' })],
    ['keys that only say more', keyed({ kind: 'detail' }, { kind: 'detail' })],
    ['seven keys', { keys: seven }],
    ['no name', { name: ' ' }],
    ['a long name', { name: 'x'.repeat(61) }],
  ])('is none with %s', (_, more) => {
    expect(v.is(rowSchemas.keysets, sound)).toBe(true);
    expect(v.is(rowSchemas.keysets, { ...sound, ...more })).toBe(false);
  });

  it('may have a letter that a verb has taken since', () => {
    expect(v.is(rowSchemas.keysets, { ...sound, ...keyed({ letter: 'u' }) })).toBe(true);
  });
});
