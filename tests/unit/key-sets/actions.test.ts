import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/database/database';
import * as own from '../../../lib/key-sets/actions';
import { chosenKeys, keysOfSet } from '../../../lib/key-sets/builtInKeySets';
import { askTellId } from '../../../lib/key-sets/defaultKeySet';
import { draftOf } from '../../../lib/key-sets/keySetFile';
import { choose } from '../../../lib/settings/actions';
import { settings } from '../../../lib/settings/queries';
import { emptyLog, ended, everything, logged, minute, noon, started } from '../../setup/freshLog';
import { aDraft } from './drafts';

beforeEach(emptyLog);

const names = async () => (await own.setShelf()).offered.map(({ name }) => name);
const setAt = async (id: string) => {
  const set = await db.keysets.get(id);
  if (!set) throw new Error(`no set ${id}`);
  return set;
};
const retold = (name: string) => ({ ...aDraft(), name });

/** A talk logged with a key set, each key once. */
async function talked(id: string, now: number): Promise<void> {
  const set = await setAt(id);
  const talk = await started({ keys: chosenKeys(id, [], set) }, now);
  for (const [at, key] of set.keys.entries()) await logged(talk, key.id, now + (at + 1) * 1000);
  await ended(talk, now + minute);
}

describe('a set of the coach’s own', () => {
  it('is kept once, however often it is brought', async () => {
    const id = await own.keepSet(aDraft(), null, noon);
    const before = await everything();
    expect(await own.keepSet(aDraft(), askTellId, noon + 1)).toBe(id);
    expect(await everything()).toEqual(before);
  });

  it('that is put away and brought again is on offer again', async () => {
    const id = await own.keepSet(aDraft(), null, noon);
    await own.offer(id, false, noon + 1);
    expect([await names(), (await own.setShelf()).away.length]).toEqual([[], 1]);
    await own.keepSet(aDraft(), null, noon + 2);
    expect(await names()).toEqual(['Mine']);
  });

  it('changed is another one in its place, for the next talks too, and stays as it was', async () => {
    const id = await own.keepSet(aDraft(), null, noon);
    const before = await setAt(id);
    await choose('keySet', id, noon);
    const next = await own.changeSet(id, retold('Better'), id, noon + 1);
    expect(await setAt(id)).toEqual(before);
    expect(await setAt(next)).toMatchObject({ name: 'Better', means: id });
    expect([await names(), (await settings()).keySet]).toEqual([['Better'], next]);
  });

  it('means the same as another only where it has the very keys', async () => {
    const id = await own.keepSet(aDraft(), null, noon);
    const more = await own.keepSet(aDraft(['One', 'Two', 'Three']), id, noon);
    const asked = await own.keepSet(retold('Asked'), askTellId, noon);
    expect((await setAt(more)).means).toBeNull();
    expect((await setAt(asked)).means).toBeNull();
    const keys = aDraft().keys.map((key, at) => ({ ...key, id: keysOfSet(askTellId)?.[at]?.id ?? '' }));
    expect((await setAt(await own.keepSet({ ...retold('Again'), keys }, askTellId, noon))).means).toBe(askTellId);
  });

  it('put away is no longer chosen, and its words stay with its talks', async () => {
    const id = await own.keepSet(aDraft(), null, noon);
    await talked(id, noon);
    await choose('keySet', id, noon);
    await own.offer(id, false, noon + 1);
    expect((await settings()).keySet).toBe(askTellId);
    expect(await own.deleteSet(id, noon + 2)).toBeUndefined();
    expect((await setAt(id)).name).toBe('Mine');
  });

  it('that nothing needs can be deleted, that taken back, and brought again', async () => {
    const id = await own.keepSet(aDraft(), null, noon);
    await own.keepSet(retold('Other'), id, noon);
    expect(await own.deleteSet(id, noon + 1)).toBeUndefined();
    const other = (await own.setShelf()).offered.find(({ name }) => name === 'Other')?.id ?? '';
    const gone = await own.deleteSet(other, noon + 2);
    expect(await db.tombstones.count()).toBe(1);
    if (gone) await own.undeleteSet(gone, noon + 3);
    expect([await db.tombstones.count(), (await setAt(other)).name]).toEqual([0, 'Other']);
    await own.deleteSet(other, noon + 4);
    await own.keepSet(retold('Other'), id, noon + 5);
    expect([await db.tombstones.count(), (await names()).sort()]).toEqual([0, ['Mine', 'Other']]);
  });
});

it('figures go on over a change that means the same, and begin anew with one that does not', async () => {
  const first = await own.keepSet(aDraft(), null, noon);
  await talked(first, noon);
  const mended = await own.changeSet(first, retold('Mended'), first, noon);
  await talked(mended, noon + 10 * minute);
  const other = await own.changeSet(mended, { ...draftOf(await setAt(mended)), name: 'Other' }, null, noon);
  await talked(other, noon + 20 * minute);
  const talks = async (id: string) => (await own.joinedFigures(id)).map((mix) => mix.talks.length);
  expect([await talks(first), await talks(mended), await talks(other)]).toEqual([[2], [2], [1]]);
  const [mix] = await own.joinedFigures(mended);
  expect(mix?.talks.map(({ keySetId }) => keySetId)).toEqual([mended, first]);
  const counts = Object.entries(mix?.summary.times ?? {}).map(([key, times]) => [key, times.length]);
  expect(Object.fromEntries(counts)).toEqual({ 'own-a': 2, 'own-b': 2, ask: 0, tell: 0 });
});
