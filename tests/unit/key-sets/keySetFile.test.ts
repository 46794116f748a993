import { expect, it } from 'vitest';
import { ownFileLimit } from '../../../lib/exports/jsonFile';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../lib/key-sets/defaultKeySet';
import { setOf } from '../../../lib/key-sets/keySetDraft';
import { readSet, readSetFile, setFileName, setText } from '../../../lib/key-sets/keySetFile';
import { awkward } from '../backup/log';
import { aDraft } from './drafts';

const draft = aDraft(['<img src=x onerror=alert(1)>'.slice(0, 24), awkward.slice(0, 24).trim()]);
const set: KeySet = { ...setOf(draft, askTellId), stamp: 's' };
const file = JSON.parse(setText(set)) as Record<string, unknown> & { keys: Record<string, unknown>[] };
const changed = (more: object): string => JSON.stringify({ ...file, ...more });
const keyed = (...changes: object[]): string =>
  changed({ keys: file.keys.map((key, at) => ({ ...key, ...changes[at] })) });

it('a key set file brings back the very set, and nothing of the log', () => {
  const read = readSet(setText(set));
  expect(read.ok && setOf(read.value.draft, read.value.means)).toEqual({ ...setOf(draft, askTellId) });
  expect(Object.keys(file).sort()).toEqual(['format', 'keys', 'kind', 'means', 'name', 'version']);
  expect(Object.keys(file.keys[0] ?? {}).sort()).toEqual(
    ['definition', 'example', 'id', 'letter', 'name', 'nonExample'].sort(),
  );
  expect(setFileName({ name: 'Mine: <b>' })).toBe('coachside-keys-Mine-b.json');
});

it.each([
  ['nothing', '', { kind: 'not-ours' }],
  ['a deck', '{"format":"coachside-deck","version":1}', { kind: 'not-ours' }],
  ['a newer one', changed({ version: 2, keys: 1 }), { kind: 'newer' }],
  ['50,000 keys', changed({ keys: Array(50_000).fill(file.keys[0]) }), { kind: 'too-many', keys: 50_000, limit: 6 }],
  ['a field too many', changed({ html: '<b>' }), { kind: 'wrong', field: 'html' }],
  ['a foreign kind', changed({ kind: 'detail' }), { kind: 'wrong', field: 'kind' }],
  ['an endless meaning', changed({ means: 'x'.repeat(201) }), { kind: 'wrong', field: 'means' }],
  ['a key called constructor', keyed({ id: 'constructor' }), { kind: 'wrong', field: 'keys.0.id' }],
  ['an endless text', keyed({ definition: 'x'.repeat(301) }), { kind: 'wrong', field: 'keys.0.definition' }],
  ['no keys', changed({ keys: [] }), { kind: 'draft', field: 'keys', fault: 'none' }],
  ['one letter twice', keyed({}, { letter: 'a' }), { kind: 'draft', field: 'keys.0.letter', fault: 'twice' }],
  ['one id twice', keyed({}, { id: 'own-a' }), { kind: 'draft', field: 'keys.1.id', fault: 'twice' }],
  ['a nameless key', keyed({ name: ' ' }), { kind: 'draft', field: 'keys.0.name', fault: 'empty' }],
])('that is %s is refused with the reason', (_, text, error) => {
  expect(readSet(text)).toEqual({ ok: false, error });
});

it('a key whose letter a verb has taken since gets another', () => {
  const read = readSet(keyed({ letter: 'u' }));
  expect(read.ok && read.value.draft.keys.map(({ letter }) => letter)).toEqual(['a', file.keys[1]?.letter]);
});

it('too large a file is not even opened', async () => {
  const huge = { size: ownFileLimit + 1 } as Blob;
  expect(await readSetFile(huge)).toEqual({ ok: false, error: { kind: 'too-large', limit: ownFileLimit } });
  expect((await readSetFile(new Blob([setText(set)]))).ok).toBe(true);
});
