import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../../lib/database/database';
import { lastFollowed, lastWall, readStamp } from '../../../lib/database/stamp';
import { write } from '../../../lib/database/storageFault';
import { advanceClock, bury, nextStamp, openClock, revise, unbury } from '../../../lib/database/writeRows';
import { empty, mark, noon, stampAt } from '../backup/log';

const person = { id: 'p1', stamp: stampAt(noon), alias: 'P-07' };

beforeEach(async () => {
  await empty();
  await openClock();
  await db.people.add(person);
});

describe('revising a row', () => {
  it('changes what the function says and stamps it past what it replaces', async () => {
    const ahead = stampAt(noon * 2);
    await db.people.put({ ...person, stamp: ahead });
    const revised = await write([db.people], () =>
      revise(db.people, 'p1', noon, (row) => ({ alias: `${row.alias}b` })),
    );
    expect(revised).toMatchObject({ id: 'p1', alias: 'P-07b' });
    expect((await db.people.get('p1'))?.stamp).toBe(revised?.stamp);
    expect((revised?.stamp ?? '') > ahead).toBe(true);
  });

  it('leaves a row alone that needs no change, and one that is gone', async () => {
    await write([db.people], () => revise(db.people, 'p1', noon, () => undefined));
    await write([db.people], () => revise(db.people, 'p2', noon, () => ({ alias: 'never' })));
    expect(await db.people.toArray()).toEqual([person]);
  });
});

describe('burying and unburying', () => {
  it('leaves a newer tombstone, and takes it away with a newer row', async () => {
    const marks = [mark('m1', 'c1', noon), mark('m2', 'c1', noon * 3)];
    await db.marks.bulkAdd(marks);
    await write([db.marks], () => bury('marks', marks, noon));
    expect(await db.marks.count()).toBe(0);
    const stones = await db.tombstones.toArray();
    expect(stones.map(({ id, table, row }) => [id, table, row])).toEqual([
      ['marks/m1', 'marks', 'm1'],
      ['marks/m2', 'marks', 'm2'],
    ]);
    for (const [index, stone] of stones.entries()) expect(stone.stamp > (marks[index]?.stamp ?? '')).toBe(true);

    await write([db.marks], () => unbury('marks', marks, noon));
    expect(await db.tombstones.count()).toBe(0);
    const back = await db.marks.toArray();
    expect(back.map(({ stamp: _, ...rest }) => rest)).toEqual(marks.map(({ stamp: _, ...rest }) => rest));
    for (const [index, row] of back.entries()) expect(row.stamp > (stones[index]?.stamp ?? '')).toBe(true);
  });

  it('of nothing writes nothing', async () => {
    await write([db.marks], () => bury('marks', [], noon));
    expect(await db.tombstones.count()).toBe(0);
  });
});

describe('the clock of this machine', () => {
  it('goes on past a stamp an import brought, and keeps the highest for every context', async () => {
    const [ahead, behind] = [stampAt(noon * 4, 'ffffffff'), stampAt(noon)];
    await advanceClock(ahead);
    await advanceClock(behind);
    expect(nextStamp(noon) > ahead).toBe(true);
    expect((await db.local.get('clock'))?.value).toBe(ahead);
  });

  it('does not follow a stamp at the end of all, and each change still goes past what it replaces', async () => {
    // Sorts after any device id this machine could have.
    const last = `${lastWall}-zzzz-zzzz`;
    await advanceClock(last);
    expect(readStamp(nextStamp(noon))).toEqual({ wall: lastFollowed, counter: 1 });
    const [near, next] = [`${lastWall}-zzzy-evil`, `${lastWall}-zzzz-`];
    expect(nextStamp(noon, near).startsWith(next)).toBe(true);
    expect(nextStamp(noon, last)).toBe(last);
    // A machine whose clock is at the latest possible time still writes stamps that can be read.
    expect(readStamp(nextStamp(8.64e15))).toEqual({ wall: lastFollowed, counter: 4 });
  });

  it('is found again by a context that opens later, with the same device', async () => {
    const ahead = stampAt(noon * 8, 'ffffffff');
    await db.local.bulkPut([
      { id: 'clock', value: ahead },
      { id: 'device', value: '0a1b2c3d' },
    ]);
    vi.resetModules();
    const elsewhere = await import('../../../lib/database/writeRows');
    expect(() => elsewhere.nextStamp(noon)).toThrow('openClock');
    await Promise.all([elsewhere.openClock(), elsewhere.openClock()]);
    const stamp = elsewhere.nextStamp(noon);
    expect(stamp.endsWith('-0a1b2c3d')).toBe(true);
    expect(readStamp(stamp)).toEqual({ wall: noon * 8, counter: 1 });
    (await import('../../../lib/database/database')).db.close();
  });
});
