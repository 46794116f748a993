import { beforeEach, describe, expect, it } from 'vitest';
import { stageBackup } from '../../../lib/backup/actions/restoreBackup';
import { changeCommitment, replacement, unchangeCommitment } from '../../../lib/commitments/actions';
import { deleteConversation } from '../../../lib/conversation/actions/editTalk';
import { db } from '../../../lib/database/database';
import { deleteDeck } from '../../../lib/prompts/actions/ownDecks';
import { blobOf, exported, fileOf, restore } from './file';
import { card, dumpLog, empty, fill, mark, noon, stampAt, stone } from './log';
import { smallLog } from './small';

beforeEach(empty);

/** The log after merging a file into it. */
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
