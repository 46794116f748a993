import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { rescueCopy, rescueTime } from '../../../lib/backup/actions/rescueCopy';
import { eraseEverything, letRescueGo, takeOver, undoRestore } from '../../../lib/backup/actions/restoreBackup';
import { removeMark } from '../../../lib/conversation/actions/editMarks';
import { summarize } from '../../../lib/conversation/tally';
import { db } from '../../../lib/database/database';
import { readStamp } from '../../../lib/database/stamp';
import { bury, openClock } from '../../../lib/database/writeRows';
import { writeReflection } from '../../../lib/reflection/actions';
import { openOne, unfinishedIds, waitingIds } from '../../../lib/reflection/queries';
import { exported, fileOf, restore, staged } from './file';
import { about, dump, dumpLog, empty, fill, live, mark, noon, reflection, stampAt, stone, talk } from './log';
import { smallLog } from './small';

beforeEach(empty);

async function exportedAfter(file: string | undefined): Promise<string> {
  await empty();
  await restore(file ?? '');
  return exported();
}

describe('taking over', () => {
  it('works out the summaries of conversations whose marks changed', async () => {
    const marks = [mark('m1', 'c1', noon + 1000), mark('m2', 'c1', noon + 2000, 'tell')];
    await fill({ conversations: [talk('c1', { summary: summarize(marks, noon, noon + 1_800_000) })], marks });
    await restore(
      fileOf({ marks: [mark('m3', 'c1', noon + 3000)], tombstones: [stone('marks', 'm2', stampAt(noon + 9000))] }),
    );
    const { stamp, summary } = (await db.conversations.get('c1')) ?? talk('none');
    expect(summary).toMatchObject({ asks: 2, tells: 0, firstTell: null, times: { ask: [1, 3], tell: [] } });
    expect(stamp).toBe(talk('c1').stamp);
  });

  it('is refused while a conversation is live, even one begun since the preview', async () => {
    const token = await staged('x');
    await db.conversations.put(live('now'));
    expect(await takeOver(token, noon, about)).toEqual({ ok: false, error: { kind: 'live-conversation' } });
    expect(await eraseEverything()).toEqual({ ok: false, error: { kind: 'live-conversation' } });
    expect(await undoRestore(noon, about)).toEqual({ ok: false, error: { kind: 'live-conversation' } });
    expect(await db.people.count()).toBe(0);
  });

  it('moves the clock past every stamp of the file', async () => {
    const ahead = stampAt(noon + 365 * 86_400_000, 'ffffffff');
    await fill({ reflections: [reflection('c1')], conversations: [talk('c1')] });
    await restore(fileOf({ reflections: [reflection('c1', { noticed: 'fast clock', stamp: ahead })] }));
    expect((await db.local.get('clock'))?.value).toBe(ahead);
    await writeReflection('c1', { noticed: 'later, by a true clock' }, noon);
    const stamp = (await db.reflections.get('c1'))?.stamp ?? '';
    expect(stamp > ahead).toBe(true);
    await writeReflection('c1', { noticed: 'and again' }, noon);
    expect(readStamp((await db.reflections.get('c1'))?.stamp ?? '').wall).toBe(readStamp(ahead).wall);
    await restore(fileOf({ people: [{ id: 'p', stamp: stampAt(5), alias: 'P' }] }));
    expect((await db.local.get('clock'))?.value).toBe(ahead);
  });

  it('keeps the words that lose aside, and one dismissed does not come back', async () => {
    await fill({ conversations: [talk('c1')], reflections: [reflection('c1', { noticed: 'mine' })] });
    const theirs = fileOf({ reflections: [reflection('c1', { noticed: 'theirs', stamp: stampAt(noon + 5) })] });
    const mine = await exported();
    await restore(theirs);
    const [aside] = await db.asides.toArray();
    expect(aside).toMatchObject({ row: 'c1', field: 'noticed', text: 'mine', stamp: reflection('c1').stamp });
    await openClock();
    await db.transaction('rw', [db.asides, db.tombstones], async () => bury('asides', aside ? [aside] : [], noon + 9));
    await restore(mine);
    await restore(theirs);
    expect(await db.asides.count()).toBe(0);
  });

  it('keeps rows whose conversation is not here, unseen, for a file that brings it', async () => {
    const reflections = [reflection('c1', { status: 'waiting' })];
    await restore(fileOf({ marks: [mark('m1', 'c1', noon + 1000)], reflections }));
    expect([await waitingIds(), await unfinishedIds(), await openOne()]).toEqual([[], [], undefined]);
    await restore(fileOf({ conversations: [talk('c1')] }));
    expect((await db.conversations.get('c1'))?.summary?.asks).toBe(1);
    expect(await waitingIds()).toEqual(['c1']);
  });
});

describe('a reflection that was on screen elsewhere', () => {
  it('waits here, and takes over no panel', async () => {
    const open = reflection('c1', { status: 'open', noticed: 'so far' });
    await restore(fileOf({ conversations: [talk('c1')], reflections: [open] }));
    expect(await db.reflections.toArray()).toEqual([{ ...open, status: 'waiting' }]);
    expect([await openOne(), await waitingIds()]).toEqual([undefined, ['c1']]);
  });

  it.each(['open', 'held'] as const)('that is %s here stays so when its own backup is restored', async (status) => {
    await fill({ conversations: [talk('c1')], reflections: [reflection('c1', { status, noticed: 'so far' })] });
    const before = await dumpLog();
    await restore(await exported());
    expect(await dumpLog()).toEqual(before);
  });

  it('leaves the one on screen here alone', async () => {
    await fill({ conversations: [talk('c1')], reflections: [reflection('c1', { status: 'open' })] });
    const marks = [mark('m1', 'c1', noon + 1)];
    await restore(fileOf({ marks, reflections: [reflection('c1', { status: 'waiting', stamp: stampAt(1) })] }));
    expect((await openOne())?.id).toBe('c1');
  });
});

describe('a conversation that was live when its file was written', () => {
  const marks = [mark('m1', 'c1', noon + 60_000), mark('m2', 'c1', noon + 90_000, 'tell')];
  const file = fileOf({ conversations: [live('c1'), live('c2')], marks });

  it('comes in as ended at its last mark, its reflection waiting', async () => {
    await restore(file);
    expect(await db.conversations.get('c1')).toMatchObject({
      status: 'ended',
      endedAt: noon + 90_000,
      endReason: 'last-mark',
      summary: { asks: 1, tells: 1, duration: 90_000 },
    });
    expect(await db.conversations.get('c2')).toMatchObject({ status: 'ended', endedAt: noon });
    expect((await db.reflections.toArray()).map(({ id, status }) => [id, status])).toEqual([
      ['c1', 'waiting'],
      ['c2', 'waiting'],
    ]);
  });

  it('ends later with a later file, and as it truly ended with that', async () => {
    await restore(file);
    const once = await dumpLog();
    await restore(file);
    expect(await dumpLog()).toEqual(once);
    await restore(fileOf({ conversations: [live('c1')], marks: [mark('m3', 'c1', noon + 120_000)] }));
    expect((await db.conversations.get('c1'))?.endedAt).toBe(noon + 120_000);
    await restore(fileOf({ conversations: [talk('c1', { stamp: stampAt(noon + 1) })] }));
    expect(await db.conversations.get('c1')).toMatchObject({ endReason: 'coach', endedAt: noon + 1_800_000 });
  });

  it('ends at its last mark, whichever file brings that, in any order', async () => {
    const [a, b] = ['a', 'b'].map((name) => readFileSync(`tests/fixtures/cases/loose-${name}.jsonl`, 'utf8'));
    const inOrder = async (...files: (string | undefined)[]) => {
      await empty();
      for (const one of files) await restore(one ?? '');
      return dumpLog();
    };
    const once = await inOrder(a, b);
    expect(once.conversations).toMatchObject([
      { endedAt: noon + 65_000, endReason: 'last-mark', summary: { asks: 2 } },
    ]);
    expect(await inOrder(b, a)).toEqual(once);
    expect(await inOrder(a, b, a)).toEqual(once);
    expect(await inOrder(await exportedAfter(a), b)).toEqual(once);
  });

  it('ends where it truly did, whichever of its marks come and go', async () => {
    const seen = talk('c1', { endReason: 'last-mark', endedAt: noon + 9000, stamp: stampAt(noon + 9000) });
    await restore(fileOf({ conversations: [seen], marks: [mark('m1', 'c1', noon + 5000)] }));
    expect((await db.conversations.get('c1'))?.endedAt).toBe(noon + 9000);
  });

  it('follows its marks when these are mended afterwards', async () => {
    await restore(fileOf({ conversations: [live('c1')], marks }));
    await removeMark(mark('m2', 'c1', noon + 90_000, 'tell'), noon + 99_000);
    expect(await db.conversations.get('c1')).toMatchObject({ endedAt: noon + 60_000, summary: { duration: 60_000 } });
    const here = await dumpLog();
    const file = await exported();
    await empty();
    await restore(file);
    expect(await dumpLog()).toEqual(here);
  });

  it('that went on after a tab had ended it finds its reflection waiting', async () => {
    await restore(
      fileOf({ conversations: [live('c1')], reflections: [reflection('c1', { status: 'held', noticed: 'so far' })] }),
    );
    expect(await db.reflections.get('c1')).toMatchObject({ status: 'waiting', noticed: 'so far' });
  });
});

describe('the rescue copy', () => {
  it('is the log as it was, can be saved, and taken back', async () => {
    await fill(smallLog());
    const before = await dumpLog();
    const file = await exported(noon + 1);
    await restore(fileOf({ people: [{ id: 'x', stamp: stampAt(1), alias: 'X' }] }), noon + 1);
    const after = await dumpLog();
    expect(await rescueTime()).toBe(noon + 1);
    expect(await (await rescueCopy())?.blob.text()).toBe(file);
    expect(await undoRestore(noon + 2, about)).toEqual({ ok: true, value: undefined });
    expect(await dumpLog()).toEqual(before);
    expect(await undoRestore(noon + 3, about)).toEqual({ ok: true, value: undefined });
    expect(await dumpLog()).toEqual(after);
    expect(await rescueTime()).toBe(noon + 3);
  });

  it('is only ever one', async () => {
    for (let at = 0; at < 3; at += 1)
      await restore(fileOf({ people: [{ id: `${at}`, stamp: stampAt(1), alias: 'A' }] }));
    const parts = (await db.local.toArray()).filter(({ id }) => id.startsWith('rescue/'));
    expect(new Set(parts.map(({ id }) => id.split('/')[1])).size).toBe(1);
    expect((await (await rescueCopy())?.blob.text())?.match(/"table":"people"/g)).toHaveLength(2);
  });

  it('is let go at a word, and nothing of it stays', async () => {
    await fill(smallLog());
    await staged('x').then((token) => takeOver(token, noon, about));
    expect(await letRescueGo()).toEqual({ ok: true, value: undefined });
    expect([await rescueTime(), await rescueCopy()]).toEqual([undefined, undefined]);
    expect((await db.local.toArray()).filter(({ id }) => id.startsWith('rescue'))).toEqual([]);
    expect(await letRescueGo()).toEqual({ ok: true, value: undefined });
  });

  it('is missed in plain words', async () => {
    expect(await undoRestore(noon, about)).toEqual({ ok: false, error: { kind: 'no-rescue' } });
    expect(await rescueCopy()).toBeUndefined();
  });
});

it('erasing leaves nothing, and work goes on', async () => {
  await fill(smallLog());
  await restore(fileOf({ conversations: [talk('c1')] }));
  expect(await eraseEverything()).toEqual({ ok: true, value: undefined });
  expect(Object.values(await dump()).flat()).toEqual([]);
  await restore(fileOf(smallLog()));
  await writeReflection('c1', { noticed: 'still here' }, noon + 1);
  expect((await db.reflections.get('c1'))?.noticed).toBe('still here');
});
