import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sweepDeleted } from '../../../../lib/backup/actions/sweepDeleted';
import { db } from '../../../../lib/database/database';
import { openClock } from '../../../../lib/database/writeRows';
import { deletePerson } from '../../../../lib/people/actions/deletePerson';
import { exported, fileOf, restore } from '../file';
import { dumpLog, empty, fill, mark, noon, stampAt, talk } from '../log';

const later = noon + 86_400_000;
const people = [{ id: 'p1', stamp: stampAt(noon), alias: 'A' }];
const talks = Array.from({ length: 45 }, (_, at) => talk(`c${at}`, { personId: 'p1' }));
const marks = talks.flatMap(({ id }) => Array.from({ length: 15 }, (_, at) => mark(`${id}/m${at}`, id, noon + at)));

beforeEach(async () => {
  await empty();
  await openClock();
  await fill({ people, conversations: [...talks, talk('other')], marks: [...marks, mark('m', 'other', noon)] });
});
afterEach(() => vi.restoreAllMocks());

/** Deletes and leaves what a browser killed right after the deletion itself would leave. */
async function deletedAndKilled(): Promise<void> {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(db, 'backendDB').mockImplementation(() => {
    throw new Error('killed');
  });
  expect(await deletePerson('p1', later)).toEqual({ ok: true, value: undefined });
  vi.restoreAllMocks();
  expect(await db.marks.count()).toBe(marks.length + 1);
}

describe('what is left of a deletion that was cut short', () => {
  it('goes with the next sweep, and nothing else does', async () => {
    await deletedAndKilled();
    await sweepDeleted();
    const { marks: left, conversations } = await dumpLog();
    expect(left).toEqual([mark('m', 'other', noon)]);
    expect(conversations).toEqual([talk('other')]);
    expect(await db.local.get('sweep')).toBeUndefined();
  });

  it('is in no backup', async () => {
    await deletedAndKilled();
    expect(await exported(later)).not.toContain('c3/m3');
  });

  it('is not found by a talk that a newer file brings back', async () => {
    await deletedAndKilled();
    const [stamp, id] = [stampAt(later + 9), 'back'];
    await restore(fileOf({ conversations: [talk('c3', { stamp })], marks: [{ ...mark(id, 'c3', noon), stamp }] }));
    expect((await db.marks.toArray()).map((one) => one.id)).toEqual([id, 'm']);
    expect((await db.conversations.get('c3'))?.summary?.asks).toBe(1);
  });
});

describe('a deletion', () => {
  it('takes few rows a transaction, so that a press waits for little', async () => {
    const gone = new Map<IDBTransaction, number>();
    const { delete: take } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, id) {
      const some = id instanceof IDBKeyRange ? marks.filter((one) => id.includes(one.id)).length : 1;
      if (this.name === 'marks') gone.set(this.transaction, (gone.get(this.transaction) ?? 0) + some);
      return take.call(this, id);
    });
    await deletePerson('p1', later);
    expect(await db.marks.count()).toBe(1);
    expect([...gone.values()].reduce((sum, some) => sum + some, 0)).toBe(marks.length);
    expect(Math.max(...gone.values())).toBeLessThanOrEqual(50);
  });

  it('leaves the marks of another talk that lie between those of a deleted one', async () => {
    const between = ['c3/m1+', 'c3/m5+', 'c3/m7+'].map((id) => mark(id, 'other', noon));
    await db.marks.bulkPut(between);
    await deletePerson('p1', later);
    expect((await db.marks.toArray()).map(({ id }) => id)).toEqual([...between.map(({ id }) => id), 'm']);
  });

  it('takes what came while it was read', async () => {
    const read = db.people.get.bind(db.people);
    let first = true;
    vi.spyOn(db.people, 'get').mockImplementation(((id: string) => {
      if (first) {
        first = false;
        void db.marks.put({ ...mark('late', 'c3', noon), stamp: stampAt(later + 5) });
      }
      return read(id);
    }) as typeof db.people.get);
    await deletePerson('p1', later);
    expect((await db.marks.toArray()).map(({ id }) => id)).toEqual(['m']);
    const stone = await db.tombstones.get('conversations/c3');
    expect((stone?.stamp ?? '') > stampAt(later + 5)).toBe(true);
  });
});
