// People who were merged, un-merged and deleted, with logs merged in any order.
import { beforeEach, describe, expect, it } from 'vitest';
import { stageBackup } from '../../../lib/backup/actions/restoreBackup';
import { mendConversation } from '../../../lib/conversation/actions/editTalk';
import { db } from '../../../lib/database/database';
import { forgetClock, openClock } from '../../../lib/database/writeRows';
import { deletePerson } from '../../../lib/people/actions/deletePerson';
import { mergePeople, unmergePeople } from '../../../lib/people/actions/editPerson';
import { personBlob } from '../../../lib/people/queries/personFile';
import { blobOf, exported, fileOf, restore } from './file';
import { dumpLog, empty, fill, about as logAbout, noon, pulse, stampAt, stone, talk } from './log';

beforeEach(async () => {
  await empty();
  forgetClock();
  await openClock();
});

const ordersOf = <T>(all: readonly T[]): T[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((first, at) => ordersOf(all.filter((_, other) => other !== at)).map((rest) => [first, ...rest]));

describe('a person of whom another was made', () => {
  const anna = { id: 'p1', stamp: stampAt(noon), alias: 'Anna', wants: 'to grow' };
  const bert = { id: 'p2', stamp: stampAt(noon), alias: 'Bert' };
  const carla = { id: 'p3', stamp: stampAt(noon), alias: 'Carla' };
  const hers = pulse('u1', { conversationId: null, personId: 'p1', line: 'hers' });
  const base = {
    people: [anna, bert, carla],
    conversations: [talk('c1', { personId: 'p1' }), talk('c2', { personId: 'p2' })],
    pulses: [hers],
  };
  const about = async () =>
    [...(await db.conversations.toArray()), ...(await db.pulses.toArray())].map(({ id, personId }) => [id, personId]);
  /** The small log after an action, as a file. */
  const logAfter = async (act: () => Promise<unknown>): Promise<string> => {
    await fill(base);
    await act();
    return exported();
  };
  const inAnyOrder = async (files: readonly string[]) => {
    const logs = [];
    for (const order of ordersOf(files)) {
      await empty();
      for (const file of order) await restore(file);
      logs.push(await dumpLog());
    }
    for (const log of logs) expect(log).toEqual(logs[0]);
  };

  it('stays deleted, with the pulse, against a backup from when they were one', async () => {
    await fill(base);
    const joined = await mergePeople('p2', 'p1', noon + 1);
    const kept = await exported();
    if (joined) await unmergePeople(joined, noon + 2);
    await deletePerson('p1', noon + 3);
    const deletion = await exported();
    await restore(kept);
    expect(await about()).toEqual([['c2', 'p2']]);
    expect(JSON.stringify(await dumpLog())).not.toMatch(/hers|Anna|to grow/);
    await inAnyOrder([kept, deletion, fileOf(base)]);
  });

  it('keeps a pulse and a talk that only another machine knew', async () => {
    const more = { conversations: [talk('c9', { personId: 'p1' })], pulses: [{ ...hers, id: 'u9' }] };
    const merged = await logAfter(() => mergePeople('p2', 'p1', noon + 1));
    await fill(base);
    await restore(merged);
    await restore(fileOf(more));
    expect(await about()).toEqual(
      expect.arrayContaining([
        ['c9', 'p2'],
        ['u9', 'p2'],
      ]),
    );
    await inAnyOrder([merged, fileOf(base), fileOf(more)]);
  });

  it.each([
    ['p1', 'p2'],
    ['p2', 'p1'],
  ])(
    '%s, then %s, is the same also with a file of theirs, where what followed names them by itself',
    async (goes, stays) => {
      const more = fileOf({ conversations: [talk('c9', { personId: goes })] });
      await fill(base);
      await mergePeople(stays, goes, noon + 1);
      await restore(more);
      const whole = await exported();
      const own = await personBlob(stays, noon, logAbout);
      await inAnyOrder([more, whole, own.ok ? await own.value.text() : '']);
    },
  );

  it('is not named again by a talk that was mended since', async () => {
    const more = { conversations: [talk('c9', { personId: 'p1' })] };
    await fill(base);
    await mergePeople('p2', 'p1', noon + 1);
    await restore(fileOf(more));
    await mendConversation('c9', { alias: 'Carla' }, noon + 2);
    await restore(fileOf(base));
    const mended = await db.conversations.get('c9');
    expect([mended?.personId, mended?.was]).toEqual(['p3', undefined]);
  });

  it('comes back by no undo once they were deleted on another machine', async () => {
    await fill(base);
    const joined = await mergePeople('p2', 'p1', noon + 1);
    await restore(fileOf({ tombstones: [stone('people', 'p1', stampAt(noon + 5))] }));
    if (joined) await unmergePeople(joined, noon + 9);
    expect((await db.people.toArray()).map(({ id }) => id)).toEqual(['p2', 'p3']);
  });

  it('is said in the preview to be deleted, with a pulse that follows them', async () => {
    await fill(base);
    await mergePeople('p2', 'p1', noon + 1);
    await restore(fileOf({ pulses: [{ ...hers, id: 'u9' }] }));
    const gone = fileOf({ tombstones: [stone('people', 'p1', stampAt(noon + 5))] });
    const staged = await stageBackup(blobOf(gone), noon);
    expect(staged).toMatchObject({ ok: true, value: { preview: { tables: { pulses: { removed: 1 } } } } });
    await restore(gone);
    expect((await db.pulses.toArray()).map(({ id }) => id)).toEqual(['u1']);
  });

  it('stays deleted, with a pulse that the deleting machine never had', async () => {
    await fill(base);
    const joined = await mergePeople('p2', 'p1', noon + 1);
    const kept = await exported();
    if (joined) await unmergePeople(joined, noon + 2);
    const two = await exported();
    await inAnyOrder([two, fileOf({ tombstones: [stone('people', 'p1', stampAt(noon + 5))] }), kept]);
    expect(await db.pulses.count()).toBe(0);
  });

  it('is followed through two merges, and named again once they are two', async () => {
    await fill(base);
    await mergePeople('p2', 'p1', noon + 1);
    const second = await mergePeople('p3', 'p2', noon + 2);
    await restore(fileOf({ ...base, conversations: [talk('c9', { personId: 'p1' })] }));
    expect((await about()).map(([, whom]) => whom)).toEqual(['p3', 'p3', 'p3', 'p3']);
    if (second) await unmergePeople(second, noon + 3);
    expect((await about()).map(([, whom]) => whom)).toEqual(['p2', 'p2', 'p2', 'p2']);
  });

  it('is whoever the later machine said, where two said it both ways: nobody loses a name', async () => {
    const here = await logAfter(() => mergePeople('p2', 'p1', noon + 1));
    const there = await logAfter(() => mergePeople('p1', 'p2', noon + 2));
    await inAnyOrder([here, there]);
    expect((await db.people.toArray()).map(({ alias }) => alias)).toEqual(['Anna', 'Carla']);
    expect((await about()).map(([, whom]) => whom)).toEqual(['p1', 'p1', 'p1']);
  });

  it.each([
    ['later', noon + 9, [['c2', 'p2']]],
    [
      'before',
      noon + 1,
      [
        ['c1', 'p2'],
        ['c2', 'p2'],
        ['u1', 'p2'],
      ],
    ],
  ])('is deleted elsewhere %s: whichever was done last stands', async (_, at, left) => {
    const before = at < noon + 5;
    const deletion = () => logAfter(() => deletePerson('p1', at));
    const merge = () => logAfter(() => mergePeople('p2', 'p1', noon + 5));
    const files = before ? [await deletion(), await merge()] : [await merge(), await deletion()];
    await inAnyOrder(files);
    expect(await about()).toEqual(left);
  });

  it('is deleted with the one they became, also where another machine knew more of them', async () => {
    const more = { conversations: [talk('c9', { personId: 'p1' })], pulses: [{ ...hers, id: 'u9' }] };
    const deletion = await logAfter(async () => {
      await mergePeople('p2', 'p1', noon + 1);
      await mergePeople('p3', 'p2', noon + 2);
      await deletePerson('p3', noon + 3);
    });
    expect((await db.tombstones.toArray()).filter(({ into }) => into !== undefined)).toEqual([]);
    await restore(fileOf(base));
    await restore(fileOf(more));
    expect(await about()).toEqual([['c9', 'p1']]);
    expect(await db.people.count()).toBe(0);
    await inAnyOrder([deletion, fileOf(base), fileOf(more)]);
  });

  it('leaves the same of a pulse whichever version comes first: one that fell with them, or a newer one', async () => {
    const gone = fileOf({ tombstones: [stone('people', 'p1', stampAt(noon + 5))] });
    const moved = fileOf({ people: [bert], pulses: [{ ...hers, personId: 'p2', stamp: stampAt(noon + 7) }] });
    await inAnyOrder([gone, fileOf({ pulses: [hers] }), moved]);
    expect(await about()).toEqual([['u1', 'p2']]);
    // Deleted after that, when it already belonged to the other person.
    const later = fileOf({ tombstones: [stone('people', 'p1', stampAt(noon + 8))] });
    await inAnyOrder([later, moved, fileOf({ pulses: [hers] })]);
    expect(await about()).toEqual([['u1', 'p2']]);
    const followed = { ...hers, personId: 'p2', was: 'p1' };
    await inAnyOrder([fileOf({ pulses: [followed], tombstones: [stone('people', 'p1', stampAt(noon + 5))] }), gone]);
    expect(await about()).toEqual([]);
  });

  it('stays known as deleted where another machine made them one with somebody later', async () => {
    const deletion = await logAfter(() => deletePerson('p1', noon + 1));
    const merge = await logAfter(() => mergePeople('p2', 'p1', noon + 5));
    const more = fileOf({ pulses: [{ ...hers, id: 'u9' }] });
    await inAnyOrder([deletion, more, merge]);
    expect((await about()).map(([id]) => id)).toEqual(['c1', 'c2', 'u1']);
  });

  it('takes along rows that come before the tombstone, in one file and in two', async () => {
    const deletion = await logAfter(() => deletePerson('p1', noon + 1));
    const gone = stone('people', 'p1', stampAt(noon + 1));
    await empty();
    await restore(fileOf({ ...base, conversations: [], tombstones: [gone] }));
    expect(await about()).toEqual([]);
    await empty();
    await restore(fileOf(base));
    await restore(deletion);
    expect(await about()).toEqual([['c2', 'p2']]);
  });
});
