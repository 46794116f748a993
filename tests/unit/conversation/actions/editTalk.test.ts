import { beforeEach, describe, expect, it } from 'vitest';
import {
  deleteConversation,
  mendConversation,
  setCoverage,
  undelete,
} from '../../../../lib/conversation/actions/editTalk';
import { undoMark } from '../../../../lib/conversation/actions/logMark';
import { lastEnded, newestConversations } from '../../../../lib/conversation/queries';
import { canGoOn } from '../../../../lib/conversation/talkStatus';
import type { Conversation } from '../../../../lib/conversation/types';
import { db } from '../../../../lib/database/database';
import type { Aside } from '../../../../lib/database/types';
import { dealNext } from '../../../../lib/prompts/actions/dealCards';
import { writeReflection } from '../../../../lib/reflection/actions';
import { dismissAside } from '../../../../lib/reflection/asideActions';
import { emptyLog, ended, everything, logged, minute, noon, started, talk } from '../../../setup/freshLog';

beforeEach(emptyLog);

async function over(alias = 'Ana', from = noon): Promise<string> {
  const id = await started({ alias, kind: 'coaching' }, from);
  await logged(id, 'ask', from + minute);
  await logged(id, 'tell', from + 5 * minute);
  await dealNext(id, from + 6 * minute);
  await ended(id, from + 30 * minute);
  await writeReflection(id, { noticed: 'I rushed', theirStep: 'Ask Ben' }, from + 31 * minute);
  return id;
}

describe('mendConversation', () => {
  it('sets kind, coverage and person, leaving the rest', async () => {
    const id = await over();
    const before = await talk(id);
    await mendConversation(id, { kind: 'feedback', coverage: 'most', alias: 'Ben' }, noon + 60 * minute);
    const after = await talk(id);
    expect(after).toEqual({
      ...before,
      kind: 'feedback',
      coverage: 'most',
      personId: after.personId,
      stamp: after.stamp,
    } satisfies Conversation);
    expect((await db.people.get(after.personId ?? ''))?.alias).toBe('Ben');
    expect(after.stamp > before.stamp).toBe(true);
  });

  it('writes the summary anew with another length', async () => {
    const id = await over();
    await mendConversation(id, { minutes: 20 }, noon + 60 * minute);
    expect(await talk(id)).toMatchObject({
      endedAt: noon + 20 * minute,
      summary: { asks: 1, tells: 1, duration: 20 * minute, times: { ask: [60], tell: [300] } },
    });
  });

  it('never ends before the last mark', async () => {
    const id = await over();
    await mendConversation(id, { minutes: 0 }, noon + 60 * minute);
    expect(await talk(id)).toMatchObject({ endedAt: noon + 5 * minute, summary: { duration: 5 * minute } });
  });

  it('never ends in the future, and asks no more whether it goes on', async () => {
    const id = await started();
    await ended(id, noon + 5 * minute, 'tab-closed');
    await mendConversation(id, { minutes: 600 }, noon + 8 * minute);
    const after = await talk(id);
    expect(after).toMatchObject({ endedAt: noon + 8 * minute, summary: { duration: 8 * minute } });
    expect(canGoOn(after, noon + 9 * minute)).toBe(false);
  });

  it('ends at its last mark even where that is ahead of a clock set back', async () => {
    const id = await over();
    await mendConversation(id, { minutes: 20 }, noon - minute);
    expect((await talk(id)).endedAt).toBe(noon + 5 * minute);
  });

  it.each([
    [-5, 0],
    [1e9, 1440],
    [Number.NaN, 0],
  ])('takes a length of %d minutes for %d', async (minutes, taken) => {
    const id = await started();
    await ended(id, noon + minute);
    await mendConversation(id, { minutes }, noon + 2 * 1440 * minute);
    expect(await talk(id)).toMatchObject({ endedAt: noon + taken * minute, summary: { duration: taken * minute } });
  });

  it('keeps the person where the alias differs only in case and spacing, written as it was mended; takes them away where it is empty', async () => {
    const id = await over();
    const { personId } = await talk(id);
    await mendConversation(id, { alias: '  ANA ' }, noon + 60 * minute);
    expect((await talk(id)).personId).toBe(personId);
    expect(await db.people.toArray()).toMatchObject([{ id: personId, alias: 'ANA' }]);
    await mendConversation(id, { alias: ' ' }, noon + 61 * minute);
    expect((await talk(id)).personId).toBeNull();
  });

  it('changes nothing of one that is live or not there', async () => {
    const id = await started();
    const before = await everything();
    await mendConversation(id, { kind: 'feedback', minutes: 5, alias: 'Ben' }, noon + minute);
    await mendConversation('gone', { kind: 'feedback', alias: 'Ben' }, noon + minute);
    expect(await everything()).toEqual(before);
  });
});

describe('setCoverage', () => {
  it('is for live and ended ones', async () => {
    const id = await started();
    await setCoverage(id, 'half', noon + 1);
    expect((await talk(id)).coverage).toBe('half');
    await ended(id, noon + minute);
    await setCoverage(id, null, noon + minute);
    expect((await talk(id)).coverage).toBeNull();
  });
});

describe('deleteConversation', () => {
  it('takes everything of it away, the person too where nothing else is about them', async () => {
    const id = await over();
    await deleteConversation(id, noon + 60 * minute);
    const { tombstones, ...rest } = await everything();
    expect(Object.values(rest).flat()).toEqual([]);
    expect((tombstones as { table: string }[]).map(({ table }) => table).sort()).toEqual(['conversations', 'people']);
  });

  it('leaves no trace of a mark that was taken back, nor of a wording that was let go', async () => {
    const id = await started({ alias: 'Ana' });
    await logged(id, 'ask', noon + minute, noon + 2 * minute);
    await undoMark(id, noon + 3 * minute);
    await ended(id, noon + 30 * minute);
    const aside: Aside = { id: 'a', stamp: '0', table: 'reflections', row: id, field: 'noticed', text: 'older' };
    await dismissAside(aside, noon + 31 * minute);
    const { personId } = await talk(id);
    await db.asides.add({ ...aside, id: 'b', table: 'people', row: personId ?? '', field: 'alias', text: 'Anna' });
    const before = await everything(false);
    const removed = await deleteConversation(id, noon + 60 * minute);
    const { tombstones, ...rest } = await everything();
    expect(Object.values(rest).flat()).toEqual([]);
    expect((tombstones as { id: string }[]).map((stone) => stone.id).sort()).toEqual([
      `conversations/${id}`,
      `people/${personId}`,
    ]);
    await undelete(removed, noon + 61 * minute);
    expect(await everything(false)).toEqual(before);
  });

  it('leaves other conversations, their marks and a person they are about', async () => {
    const id = await over();
    const other = await over('Ana', noon + 120 * minute);
    await deleteConversation(id, noon + 240 * minute);
    expect((await newestConversations(10)).map((row) => row.id)).toEqual([other]);
    expect([await db.marks.count(), await db.people.count(), await db.reflections.count()]).toEqual([2, 1, 1]);
    expect((await lastEnded())?.id).toBe(other);
  });

  it('does nothing about one that is not there', async () => {
    await over();
    const before = await everything();
    expect(await deleteConversation('gone', noon)).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('leaves a live one alone, so that taking it back could never make two', async () => {
    const id = await started();
    const before = await everything();
    expect(await deleteConversation(id, noon + minute)).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('is taken back field by field, person and all, newer than its deletion', async () => {
    const id = await over();
    await db.asides.add({ id: 'a', stamp: '0', table: 'reflections', row: id, field: 'noticed', text: 'older' });
    const before = await everything(false);
    const { stamp } = await talk(id);
    const removed = await deleteConversation(id, noon + 60 * minute);
    const stone = await db.tombstones.get(`conversations/${id}`);
    await undelete(removed, noon + 61 * minute);
    expect(await everything(false)).toEqual(before);
    expect((stone?.stamp ?? '') > stamp).toBe(true);
    expect((await talk(id)).stamp > (stone?.stamp ?? '')).toBe(true);
  });

  it('is taken back even after the clock was set back', async () => {
    const id = await over();
    const removed = await deleteConversation(id, noon + 60 * minute);
    const stone = await db.tombstones.get(`conversations/${id}`);
    await undelete(removed, noon - 600 * minute);
    expect((await talk(id)).stamp > (stone?.stamp ?? '')).toBe(true);
  });

  it('may be deleted and taken back again and again', async () => {
    const id = await over();
    const before = await everything(false);
    for (let round = 0; round < 3; round += 1) {
      await undelete(await deleteConversation(id, noon + 60 * minute), noon + 60 * minute);
    }
    expect(await everything(false)).toEqual(before);
  });

  it('comes back beside what was done in the meantime', async () => {
    const id = await over();
    const removed = await deleteConversation(id, noon + 60 * minute);
    const other = await started({ alias: 'Ana' }, noon + 61 * minute);
    await undelete(removed, noon + 62 * minute);
    expect((await newestConversations(10)).map((row) => row.id)).toEqual([other, id]);
    expect((await talk(id)).personId).not.toBeNull();
  });
});
