import { beforeEach, describe, expect, it } from 'vitest';
import { dropLeftOver, dropStaged, stageBackup, takeOver } from '../../../lib/backup/actions/restoreBackup';
import { db } from '../../../lib/database/database';
import { blobOf, fileOf, restore, staged } from './file';
import { about, dump, dumpLog, empty, fill, live, mark, noon, reflection, stampAt, stone, talk } from './log';
import { smallLog } from './small';

beforeEach(empty);

describe('a preview', () => {
  it('counts what will be added, changed, removed and skipped', async () => {
    await fill({
      conversations: [talk('c1'), talk('c2')],
      marks: [mark('m1', 'c1', noon + 1), mark('m2', 'c1', noon + 2)],
      reflections: [reflection('c1', { noticed: 'mine' })],
    });
    const file = fileOf({
      conversations: [talk('c1'), talk('c3'), { ...live('c4'), stamp: stampAt(noon + 7) }],
      marks: [{ ...mark('m1', 'c1', noon + 3), stamp: stampAt(noon + 9) }],
      reflections: [reflection('c1', { noticed: 'theirs', stamp: stampAt(noon + 8) })],
      tombstones: [stone('marks', 'm2', stampAt(noon + 9)), stone('marks', 'm7', stampAt(noon))],
    });
    const before = await dumpLog();
    const staged = await stageBackup(blobOf(file), noon);
    expect(staged).toMatchObject({
      ok: true,
      value: {
        preview: {
          ...about,
          exportedAt: noon,
          tables: {
            conversations: { added: 2, changed: 0, removed: 0, skipped: 1 },
            marks: { added: 0, changed: 1, removed: 1, skipped: 0 },
            reflections: { added: 0, changed: 1, removed: 0, skipped: 0 },
            people: { added: 0, changed: 0, removed: 0, skipped: 0 },
          },
          setAside: 1,
          closed: 1,
        },
      },
    });
    expect(await dumpLog()).toEqual(before);
  });

  it('is dropped without a trace, and a second file takes the place of the first', async () => {
    await fill(smallLog());
    const before = await dump();
    const token = await staged('x');
    expect(await dropStaged(token)).toEqual({ ok: true, value: undefined });
    expect(await dump()).toEqual(before);
    await staged('x');
    await restore(fileOf({ people: [{ id: 'y', stamp: stampAt(1), alias: 'Y' }] }));
    expect((await db.people.toArray()).map(({ alias }) => alias).sort()).not.toContain('X');
  });
});

describe('two windows that stage', () => {
  const nothing = { ok: false, error: { kind: 'nothing-staged' } };

  it('take over the file each has shown, or nothing', async () => {
    const [first, second] = [await staged('x'), await staged('y')];
    expect(await takeOver(first, noon, about)).toEqual(nothing);
    expect(await dropStaged(first)).toEqual(nothing);
    expect(await db.people.count()).toBe(0);
    expect(await takeOver(second, noon, about)).toEqual({ ok: true, value: undefined });
    expect((await db.people.toArray()).map(({ id }) => id)).toEqual(['y']);
    expect(await takeOver(second, noon, about)).toEqual(nothing);
  });

  it('stop reading when the page is left', async () => {
    const marks = Array.from({ length: 1200 }, (_, at) => mark(`m${at}`, 'c', noon));
    const signal = AbortSignal.abort();
    expect(await stageBackup(blobOf(fileOf({ marks })), noon, { signal })).toEqual(nothing);
    expect([await db.staged.count(), await db.local.get('staging')]).toEqual([0, undefined]);
  });

  it('leave nothing behind for longer than an hour', async () => {
    const hour = 3_600_000;
    const token = await staged('x');
    await dropLeftOver(noon + hour - 1);
    expect(await db.staged.count()).toBe(1);
    await dropLeftOver(noon + hour);
    expect([await db.staged.count(), await db.local.get('staging')]).toEqual([0, undefined]);
    expect(await takeOver(token, noon + hour, about)).toEqual(nothing);
    await staged('x', noon + 5 * hour);
    await dropLeftOver(noon);
    expect(await db.staged.count()).toBe(0);
  });
});
