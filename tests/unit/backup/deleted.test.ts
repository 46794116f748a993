import { beforeEach, describe, expect, it } from 'vitest';
import { stageBackup } from '../../../lib/backup/actions';
import { deletePerson } from '../../../lib/backup/forget';
import { changeCommitment, replacement, unchangeCommitment } from '../../../lib/commitments/actions';
import { deleteConversation } from '../../../lib/conversation/edits';
import { mergePeople, unmergePeople } from '../../../lib/people/edits';
import { deleteDeck } from '../../../lib/prompts/own';
import { db } from '../../../lib/store/db';
import { blobOf, exported, fileOf, restore } from './file';
import { card, dumpLog, empty, fill, mark, noon, pulse, stampAt, stone, talk } from './log';
import { smallLog } from './small';

beforeEach(empty);

/** What a log comes to with a file. */
async function merged(log: Parameters<typeof fill>[0], file: string): Promise<unknown> {
  await fill(log);
  await restore(file);
  return dumpLog();
}

describe('a deleted talk', () => {
  it('is brought back by no older backup, though one tombstone stands for all of it', async () => {
    const log = smallLog();
    await fill(log);
    const old = await exported();
    await deleteConversation('c1', noon + 86_400_000);
    const deletion = await exported();
    const after = await dumpLog();
    await restore(old);
    expect(await dumpLog()).toEqual(after);
    const there = await merged(log, deletion);
    expect(there).toEqual(after);
    expect((await db.tombstones.toArray()).map(({ id }) => id)).toEqual(['conversations/c1', 'marks/m0', 'people/p1']);
  });

  it('is said in the preview, with all that goes', async () => {
    await fill(smallLog());
    const gone = fileOf({ tombstones: [stone('conversations', 'c1', stampAt(noon * 2))] });
    const staged = await stageBackup(blobOf(gone), noon);
    const removed = staged.ok
      ? Object.entries(staged.value.preview.tables).map(([table, one]) => [table, one.removed])
      : [];
    expect(Object.fromEntries(removed)).toMatchObject({
      conversations: 1,
      marks: 3,
      deals: 1,
      reflections: 1,
      asides: 1,
    });
    expect(Object.fromEntries(removed)).toMatchObject({ people: 0, settings: 0 });
  });

  it('takes the needless tombstones along on every machine', async () => {
    const undone = stone('marks', 'm9', stampAt(noon + 5), 'conversations/c1');
    await fill({ ...smallLog(), tombstones: [undone] });
    const gone = stone('conversations', 'c1', stampAt(noon * 2));
    await restore(fileOf({ tombstones: [gone] }));
    expect(await db.tombstones.toArray()).toEqual([gone]);
    await restore(fileOf({ tombstones: [undone], marks: [mark('m9', 'c1', noon + 4)] }));
    expect([await db.tombstones.toArray(), await db.marks.toArray()]).toEqual([[gone], []]);
  });
});

describe('a change of a commitment that was taken back', () => {
  it('is brought back by no older backup, and leaves nothing once its talk goes', async () => {
    await fill(smallLog());
    const step = { id: 'c1/their', conversationId: 'c1', whose: 'their' as const };
    const to = replacement('Write', null);
    await changeCommitment(step, to, noon + 60_000);
    const old = await exported();
    await unchangeCommitment(step.id, to.id, noon + 120_000);
    const after = await dumpLog();
    expect(await db.commitments.get(to.id)).toBeUndefined();
    await restore(old);
    expect(await dumpLog()).toEqual(after);
    await deleteConversation('c1', noon + 86_400_000);
    expect((await db.tombstones.toArray()).map(({ table }) => table)).not.toContain('commitments');
  });
});

describe('a deleted deck', () => {
  it('takes its cards along on every machine, one tombstone for all', async () => {
    await fill(smallLog());
    const old = await exported();
    await deleteDeck('k1', noon + 86_400_000);
    const deletion = await exported();
    const after = await dumpLog();
    expect([after.decks, after.cards]).toEqual([[], []]);
    await restore(old);
    expect(await dumpLog()).toEqual(after);
    expect(await merged({ ...smallLog(), cards: [card('q1', 'k1'), card('q7', 'k1')] }, deletion)).toEqual(after);
    expect((await db.tombstones.toArray()).map(({ id }) => id)).toEqual(['decks/k1', 'marks/m0']);
  });

  it('is said in the preview, with its cards', async () => {
    await fill(smallLog());
    const staged = await stageBackup(blobOf(fileOf({ tombstones: [stone('decks', 'k1', stampAt(noon * 2))] })), noon);
    expect(staged).toMatchObject({
      ok: true,
      value: { preview: { tables: { decks: { removed: 1 }, cards: { removed: 2 } } } },
    });
  });
});

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
  /** What the small log comes to by an act, as a file. */
  const logAfter = async (act: () => Promise<unknown>): Promise<string> => {
    await fill(base);
    await act();
    return exported();
  };
  const inAnyOrder = async (files: readonly string[]) => {
    const [one, other] = [files, [...files].reverse()];
    const logs = [];
    for (const order of [one, other]) {
      await empty();
      for (const file of order) await restore(file);
      logs.push(await dumpLog());
    }
    expect(logs[1]).toEqual(logs[0]);
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
