import { beforeEach, describe, expect, it } from 'vitest';
import { deleteConversation, mendConversation } from '../../../../lib/conversation/actions/editTalk';
import { keepDraft, readDraft, renameInDraft } from '../../../../lib/conversation/actions/keepTalkDraft';
import { emptyPlan } from '../../../../lib/conversation/talkDraft';
import { db } from '../../../../lib/database/database';
import { openClock } from '../../../../lib/database/writeRows';
import { panelState } from '../../../../lib/panel/queries';
import { deletePerson } from '../../../../lib/people/actions/deletePerson';
import {
  describePerson,
  mergePeople,
  namesake,
  renamePerson,
  unmergePeople,
} from '../../../../lib/people/actions/editPerson';
import { takeBackAside } from '../../../../lib/reflection/asideActions';
import { empty, fill, noon, stampAt, talk } from '../../backup/log';

const later = noon + 1000;
const ana = { id: 'p1', stamp: stampAt(noon), alias: 'Ana' };
const ben = { id: 'p2', stamp: stampAt(noon), alias: 'Ben', relation: 'client', wants: 'to be heard' } as const;
const talks = [talk('c1', { personId: 'p1' }), talk('c2', { personId: 'p2' }), talk('c3')];

beforeEach(async () => {
  await empty();
  await openClock();
  await fill({ people: [ana, ben], conversations: talks });
});

const withWhom = async () => (await db.conversations.toArray()).map(({ personId }) => personId);

describe('renaming', () => {
  it('keeps the person and their talks', async () => {
    expect(await renamePerson('p1', '  Anna ', later)).toEqual({ ok: true, value: undefined });
    expect(await db.people.get('p1')).toMatchObject({ alias: 'Anna' });
    expect((await db.people.get('p1'))?.stamp.localeCompare(ana.stamp)).toBe(1);
    expect(await withWhom()).toEqual(['p1', 'p2', null]);
  });

  it.each([
    ['an alias that is taken', ' bEN ', { taken: 'p2' }],
    ['nothing', ' \t', 'empty'],
  ])('refuses %s and changes nothing', async (_, alias, error) => {
    const before = await db.people.toArray();
    expect(await renamePerson('p1', alias, later)).toEqual({ ok: false, error });
    expect(await db.people.toArray()).toEqual(before);
  });

  it('takes the own alias in another case, even where somebody else has it too', async () => {
    await db.people.add({ ...ana, id: 'p3' });
    expect((await renamePerson('p1', 'ANA', later)).ok).toBe(true);
    expect(await namesake('Ana', 'p1')).toMatchObject({ id: 'p3' });
  });

  it('is followed by the draft of the next talk, where it says this alias', async () => {
    await keepDraft({ ...emptyPlan, alias: ' ana', plannedMinutes: 20 });
    await renameInDraft('Ben', 'Benno');
    expect((await readDraft()).alias).toBe(' ana');
    await renameInDraft('Ana', 'Anna');
    expect(await readDraft()).toEqual({ ...emptyPlan, alias: 'Anna', plannedMinutes: 20 });
  });

  it('takes text of 100,000 characters, markup and right-to-left as letters', async () => {
    const long = `<b>שלום</b>${'x'.repeat(100_000)}`;
    await renamePerson('p1', long, later);
    await describePerson('p1', { wants: long, relation: 'peer' }, later);
    expect(await db.people.get('p1')).toMatchObject({ alias: long, wants: long, relation: 'peer' });
  });
});

describe('making one of two', () => {
  it('moves the talks, keeps what was noted about either, and leaves a bare tombstone', async () => {
    await mergePeople('p1', 'p2', later);
    expect(await withWhom()).toEqual(['p1', 'p1', null]);
    expect(await db.people.toArray()).toMatchObject([
      { id: 'p1', alias: 'Ana', relation: 'client', wants: 'to be heard' },
    ]);
    expect(await db.tombstones.toArray()).toMatchObject([{ id: 'people/p2' }]);
    expect(await db.asides.count()).toBe(0);
  });

  it('keeps the other wish as an earlier wording that can be taken back', async () => {
    await describePerson('p1', { wants: 'to grow' }, later);
    await mergePeople('p1', 'p2', later);
    const [aside] = await db.asides.toArray();
    expect(aside).toMatchObject({ table: 'people', row: 'p1', field: 'wants', text: 'to be heard' });
    if (aside) await takeBackAside(aside, later);
    expect(await db.people.get('p1')).toMatchObject({ wants: 'to be heard' });
  });

  it('can be taken back, but for what was changed since', async () => {
    const joined = await mergePeople('p1', 'p2', later);
    await db.conversations.add(talk('c4', { personId: 'p1' }));
    await renamePerson('p1', 'Anna', later);
    if (joined) await unmergePeople(joined, later);
    expect(await withWhom()).toEqual(['p1', 'p2', null, 'p1']);
    expect(await db.people.toArray()).toMatchObject([
      { id: 'p1', alias: 'Anna', relation: null, wants: '' },
      { id: 'p2', alias: 'Ben', relation: 'client', wants: 'to be heard' },
    ]);
    // A tombstone of what Ana took over in the merge, so that no merge keeps it as an earlier wording of hers.
    expect((await db.tombstones.toArray()).map(({ table }) => table)).toEqual(['asides']);
  });

  it('cannot be taken back once the one was deleted: nothing of either comes back', async () => {
    const joined = await mergePeople('p1', 'p2', later);
    await deletePerson('p1', later);
    if (joined) await unmergePeople(joined, later);
    expect(await db.people.count()).toBe(0);
  });

  it('takes two, and does nothing with one or none', async () => {
    for (const [stays, goes] of [
      ['p1', 'p1'],
      ['p1', 'p9'],
      ['p9', 'p1'],
    ] as const)
      expect(await mergePeople(stays, goes, later)).toBeUndefined();
    expect(await db.people.count()).toBe(2);
  });
});

describe('somebody no talk is about any more', () => {
  it('goes with the last talk, but not where the coach noted something about them', async () => {
    await deleteConversation('c1', later);
    await mendConversation('c2', { alias: '' }, later);
    expect((await db.people.toArray()).map(({ id }) => id)).toEqual(['p2']);
  });

  it('goes with all who became them', async () => {
    await db.people.add({ id: 'p3', stamp: stampAt(noon), alias: 'Cara' });
    await mergePeople('p1', 'p3', later);
    await deleteConversation('c1', later + 1);
    const stones = (await db.tombstones.toArray()).filter(({ table }) => table === 'people');
    expect(stones.map(({ row, into }) => [row, into])).toEqual([
      ['p1', undefined],
      ['p3', undefined],
    ]);
  });
});

it('somebody whose only talk was deleted counts as not met, though what is known of them stays', async () => {
  const metAs = async (alias: string) => {
    await keepDraft({ ...emptyPlan, alias });
    return (await panelState(later)).met;
  };
  const met = async () => [await metAs('ana'), await metAs('Ben')];
  expect(await met()).toEqual([true, true]);
  await deleteConversation('c2', later);
  expect(await db.people.get('p2')).toMatchObject(ben);
  expect(await met()).toEqual([true, false]);
});
