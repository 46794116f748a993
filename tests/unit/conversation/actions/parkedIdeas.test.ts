import { beforeEach, describe, expect, it } from 'vitest';
import { deleteConversation, undelete } from '../../../../lib/conversation/actions/editTalk';
import { parked, parkIdea, removeIdea, writeIdea } from '../../../../lib/conversation/actions/parkedIdeas';
import { evidence, ideasOf } from '../../../../lib/conversation/queries';
import { db } from '../../../../lib/database/database';
import { pressed } from '../../../../lib/panel/actions/runShortcut';
import { emptyLog, ended, everything, minute, noon, started } from '../../../setup/freshLog';

beforeEach(emptyLog);

const now = noon + 20 * minute;

describe('a parked idea', () => {
  it('is kept with its moment, never before the start, once however often tried', async () => {
    const id = await started();
    const idea = parked(id, noon - minute, 'Swap the shifts');
    expect(await parkIdea(idea, now)).toBe(true);
    expect(await parkIdea(idea, now)).toBe(true);
    expect(await ideasOf(id)).toMatchObject([{ at: noon, text: 'Swap the shifts', outcome: null }]);
  });

  it('still counts where it came before the end, and is refused after it or without its talk', async () => {
    const id = await started();
    await ended(id, now);
    expect(await parkIdea(parked(id, noon + minute, 'in time'), now + minute)).toBe(true);
    expect(await parkIdea(parked(id, now + minute, 'too late'), now + minute)).toBe(false);
    expect(await parkIdea(parked('gone', noon, ''), now)).toBe(false);
    expect((await ideasOf(id)).map(({ text }) => text)).toEqual(['in time']);
  });

  it('takes its words and its outcome one by one, from two windows too', async () => {
    const id = await started();
    const idea = parked(id, noon, '');
    await parkIdea(idea, now);
    await Promise.all([writeIdea(idea.id, { text: 'Swap' }, now), writeIdea(idea.id, { outcome: 'reached' }, now)]);
    expect(await ideasOf(id)).toMatchObject([{ text: 'Swap', outcome: 'reached' }]);
    await writeIdea('gone', { text: 'x' }, now);
    expect(await db.ideas.count()).toBe(1);
  });

  it('is taken away with a tombstone, and goes and comes back with its talk', async () => {
    const id = await started();
    const [one, other] = [parked(id, noon, 'one'), parked(id, noon, 'other')];
    await parkIdea(one, now);
    await parkIdea(other, now);
    await removeIdea(one.id, now);
    await removeIdea(one.id, now);
    expect(await db.tombstones.toArray()).toMatchObject([{ id: `ideas/${one.id}`, of: `conversations/${id}` }]);
    await ended(id, now);
    const before = await everything(false);
    const removed = await deleteConversation(id, now);
    expect(await db.ideas.count()).toBe(0);
    await undelete(removed, now);
    expect(await everything(false)).toEqual(before);
  });

  it('is marked by a shortcut, its words to come, and only in a talk', async () => {
    expect(await pressed('park', noon)).toEqual({ what: 'idle' });
    const id = await started();
    expect(await pressed('park', noon + minute)).toEqual({ what: 'parked' });
    expect(await ideasOf(id)).toMatchObject([{ at: noon + minute, text: '', outcome: null }]);
  });
});

it('the evidence is the number of ideas, and of each outcome', async () => {
  const id = await started();
  for (const outcome of ['reached', 'reached', 'next-time', null] as const) {
    const idea = parked(id, noon, '');
    await parkIdea(idea, now);
    await writeIdea(idea.id, { outcome }, now);
  }
  expect(await evidence()).toEqual({
    total: 4,
    outcome: { reached: 2, better: 0, 'not-needed': 0, 'next-time': 1 },
  });
});
