import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeCommitment,
  closeCommitment,
  reopenCommitment,
  replacement,
  unchangeCommitment,
} from '../../../lib/commitments/actions';
import { stepId } from '../../../lib/commitments/agreedInTalk';
import { closedCommitments, openCommitments, openOf, openWith } from '../../../lib/commitments/queries';
import type { Agreed, Listed } from '../../../lib/commitments/types';
import { deleteConversation, undelete } from '../../../lib/conversation/actions/editTalk';
import { goOn } from '../../../lib/conversation/actions/talkLife';
import { db } from '../../../lib/database/database';
import { readStamp } from '../../../lib/database/stamp';
import { calendarOf } from '../../../lib/exports/calendarFile';
import { calledSo } from '../../../lib/people/alias';
import { everybody } from '../../../lib/people/queries/people';
import { writeReflection } from '../../../lib/reflection/actions';
import { emptyReflection, type ReflectionPatch } from '../../../lib/reflection/types';
import { emptyLog, ended, everything, minute, noon, started, talk } from '../../setup/freshLog';

beforeEach(emptyLog);

/** A finished talk with a reflection. */
async function over(alias: string, patch: ReflectionPatch, at = noon): Promise<string> {
  const id = await started({ alias }, at);
  await ended(id, at + minute);
  await writeReflection(id, patch, at + 2 * minute);
  return id;
}

const both = { theirStep: 'Call Ines', theirStepBy: '2026-01-20', myStep: 'Send the list' };
const texts = (all: readonly Agreed[]) => all.map(({ text }) => text);
const openFor = async (alias: string) => (await openWith(calledSo(await everybody(), alias).map(({ id }) => id))).list;
const find = async (text: string): Promise<Listed> => {
  const found = (await openCommitments()).find((one) => one.text === text);
  if (!found) throw new Error(`${text} is not open`);
  return found;
};

describe('the steps of a reflection', () => {
  it('are open commitments, theirs and mine, however often it is saved', async () => {
    const id = await over('Ana', both);
    await writeReflection(id, { theirStep: 'Call Ines today' }, noon + 3 * minute);
    expect(await openCommitments()).toEqual([
      {
        id: stepId(id, 'their'),
        conversationId: id,
        whose: 'their',
        text: 'Call Ines today',
        by: '2026-01-20',
        closed: null,
        stamp: (await db.reflections.get(id))?.stamp,
        alias: 'Ana',
        madeOn: '2026-01-15',
      },
      {
        id: stepId(id, 'my'),
        conversationId: id,
        whose: 'my',
        text: 'Send the list',
        by: null,
        closed: null,
        stamp: (await db.reflections.get(id))?.stamp,
        alias: 'Ana',
        madeOn: '2026-01-15',
      },
    ]);
    expect(await db.commitments.count()).toBe(0);
  });

  it('are in a later version in the calendar once their day or words were changed', async () => {
    const id = await over('Ana', both, noon + 60 * minute);
    const versionOf = async () => {
      const [one] = await openCommitments();
      const file = one && calendarOf([{ ...one, changedAt: readStamp(one.stamp).wall }]);
      const [, uid] = (await file?.text())?.match(/^UID:(.+)\r$/m) ?? [];
      const [, sequence] = (await file?.text())?.match(/^SEQUENCE:(\d+)\r$/m) ?? [];
      return { uid, sequence: Number(sequence) };
    };
    const first = await versionOf();
    await writeReflection(id, { theirStepBy: '2026-01-21' }, noon + 63 * minute);
    const second = await versionOf();
    expect(second).toEqual({ uid: first.uid, sequence: first.sequence + 60 });
    // The sequence does not go down, even if the clock was set back.
    await writeReflection(id, { theirStepBy: '2026-01-22' }, noon);
    expect((await versionOf()).sequence).toBeGreaterThanOrEqual(second.sequence);
  });

  it('written before there were commitments count like any', async () => {
    const id = await started({ alias: 'Ana' }, noon);
    await ended(id, noon + minute);
    await db.reflections.put({ ...emptyReflection, id, stamp: '0', status: 'done', theirStep: 'Old' });
    expect(texts(await openFor('ana'))).toEqual(['Old']);
  });

  it('are none where they have no words, or while their talk goes on', async () => {
    const id = await started({}, noon);
    await ended(id, noon + minute, 'left');
    await writeReflection(id, { theirStep: ' \n', myStep: 'Mine', myStepBy: '2026-01-20' }, noon + minute);
    expect(texts(await openCommitments())).toEqual(['Mine']);
    await goOn(id, noon + 2 * minute);
    expect(await openCommitments()).toEqual([]);
  });
});

describe('a commitment', () => {
  it('is closed once, the last word counting, and opened again', async () => {
    await over('Ana', both);
    const theirs = await find('Call Ines');
    await closeCommitment(theirs, 'dropped', noon + 5 * minute);
    await closeCommitment(theirs, 'partly', noon + 6 * minute);
    expect(texts(await openCommitments())).toEqual(['Send the list']);
    const { list, total } = await closedCommitments(10);
    expect([total, list]).toMatchObject([1, [{ text: 'Call Ines', closed: { as: 'partly', at: noon + 6 * minute } }]]);
    await reopenCommitment(theirs.id, noon + 7 * minute);
    expect(texts(await openCommitments())).toEqual(['Call Ines', 'Send the list']);
    expect(await closedCommitments(10)).toEqual({ list: [], total: 0 });
  });

  it('that is changed has another in its place, once', async () => {
    const id = await over('Ana', both);
    const to = replacement('Write to Ines', '2026-01-30');
    const theirs = await find('Call Ines');
    await changeCommitment(theirs, to, noon + 5 * minute);
    await changeCommitment(theirs, to, noon + 6 * minute);
    expect(await openFor('ANA')).toMatchObject([
      { id: to.id, conversationId: id, whose: 'their', text: 'Write to Ines', by: '2026-01-30', closed: null },
      { text: 'Send the list' },
    ]);
    expect((await closedCommitments(10)).list).toMatchObject([{ text: 'Call Ines', closed: { as: 'changed' } }]);
    await closeCommitment(await find('Write to Ines'), 'done', noon + 7 * minute);
    expect(texts((await closedCommitments(10)).list)).toEqual(['Write to Ines', 'Call Ines']);
    expect(texts((await closedCommitments(1)).list)).toEqual(['Write to Ines']);
  });

  it('that was changed is taken back with what was put in its place, and that comes back with no merge', async () => {
    await over('Ana', both);
    const theirs = await find('Call Ines');
    const to = replacement('Write', null);
    await changeCommitment(theirs, to, noon + 5 * minute);
    await unchangeCommitment(theirs.id, to.id, noon + 6 * minute);
    await unchangeCommitment(theirs.id, to.id, noon + 6 * minute);
    expect(texts(await openCommitments())).toEqual(['Call Ines', 'Send the list']);
    expect(await closedCommitments(10)).toEqual({ list: [], total: 0 });
    expect(await db.tombstones.toArray()).toMatchObject([
      { id: `commitments/${to.id}`, of: `conversations/${theirs.conversationId}` },
    ]);
  });

  it('that was changed is taken back alone where the other was closed meanwhile; one closed otherwise stays so', async () => {
    await over('Ana', both);
    const theirs = await find('Call Ines');
    const to = replacement('Write', null);
    await changeCommitment(theirs, to, noon + 5 * minute);
    await closeCommitment(await find('Write'), 'done', noon + 6 * minute);
    await unchangeCommitment(theirs.id, to.id, noon + 7 * minute);
    expect(texts(await openCommitments())).toEqual(['Call Ines', 'Send the list']);
    expect((await closedCommitments(10)).list).toMatchObject([{ text: 'Write', closed: { as: 'done' } }]);
    await closeCommitment(theirs, 'partly', noon + 8 * minute);
    await unchangeCommitment(theirs.id, to.id, noon + 9 * minute);
    expect(await db.commitments.get(theirs.id)).toMatchObject({ closed: { as: 'partly' } });
  });

  it('goes with its talk, comes back with it, and is never written for one that is gone', async () => {
    const id = await over('Ana', both);
    const theirs = await find('Call Ines');
    await changeCommitment(theirs, replacement('Write', null), noon + 5 * minute);
    const before = await everything(false);
    const gone = await deleteConversation(id, noon + 6 * minute);
    await closeCommitment(theirs, 'done', noon + 7 * minute);
    await changeCommitment(theirs, replacement('Sing', null), noon + 7 * minute);
    expect([await db.commitments.count(), await openCommitments(), await openFor('Ana')]).toEqual([0, [], []]);
    expect((await db.tombstones.toArray()).map(({ table }) => table).sort()).toEqual(['conversations', 'people']);
    await undelete(gone, noon + 8 * minute);
    expect(await everything(false)).toEqual(before);
  });
});

describe('the commitments with somebody', () => {
  it('are those of that person alone, by day', async () => {
    await over('Ana', { theirStep: 'Later', theirStepBy: '2026-03-01' }, noon);
    await over('Ben', both, noon + 10 * minute);
    await over(' ana ', { theirStep: 'Sooner', theirStepBy: '2026-02-01', myStep: 'Some day' }, noon + 20 * minute);
    expect(texts(await openFor('Ana'))).toEqual(['Sooner', 'Later', 'Some day']);
    expect([await openFor(''), await openFor('Nobody')]).toEqual([[], []]);
  });

  it('are those of both where a merge brought the alias twice', async () => {
    await over('Ana', { theirStep: 'One' }, noon);
    const id = await over('Ben', { theirStep: 'Two' }, noon + 10 * minute);
    const ben = (await db.conversations.get(id))?.personId ?? '';
    await db.people.update(ben, { alias: 'ANA' });
    expect(texts(await openFor('ana')).sort()).toEqual(['One', 'Two']);
  });

  it('are listed by the thousand, long ones whole', async () => {
    const text = 'Ä'.repeat(100_000);
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push(await over('Ana', { theirStep: text }, noon + n * 10 * minute));
    const rows = Array.from({ length: 1000 }, (_, n) => ({
      ...({ id: `w${n}`, stamp: '1', conversationId: ids[n % 3] ?? '', whose: 'my', closed: null } as const),
      own: { text: `Nr ${n}`, by: '999999-99-99' },
    }));
    await db.commitments.bulkAdd(rows);
    const all = await openCommitments();
    expect([all.length, all.filter((one) => one.text === text).length]).toEqual([1003, 3]);
    expect(await openFor('Ana')).toEqual(all.map(({ alias: _, madeOn, ...one }) => one));
    const { personId } = await talk(ids[0] ?? '');
    expect(await openOf(personId ?? '')).toEqual(all);
  });

  it('before the next talk are those of the last talks, and of no talk that is left out', async () => {
    const ids: string[] = [];
    for (let n = 0; n <= 20; n += 1) ids.push(await over('Ana', { theirStep: `Nr ${n}` }, noon + n * 10 * minute));
    const of = [(await talk(ids[0] ?? '')).personId ?? ''];
    const last = Array.from({ length: 20 }, (_, n) => `Nr ${n + 1}`);
    const now = await openWith(of);
    expect(now.older).toBe(true);
    expect(texts(now.list)).toEqual(last);
    const before = await openWith(of, ids[20]);
    expect(before.older).toBe(false);
    expect(texts(before.list)).toEqual(['Nr 0', ...last.slice(0, -1)]);
    expect(texts(await openOf(of[0] ?? ''))).toEqual(['Nr 0', ...last]);
  });
});
