import { beforeEach, describe, expect, it } from 'vitest';
import { effects, effectWords } from '../../../components/backup/previewText';
import { stageBackup } from '../../../lib/backup/actions/restoreBackup';
import { db } from '../../../lib/database/database';
import { type BackupTable, mergedTables } from '../../../lib/database/tables';
import { blobOf, fileOf, restore } from './file';
import { dumpLog, empty, fill, mark, noon, stampAt, stone } from './log';
import { smallLog } from './small';

beforeEach(empty);

/** The effects of taking the file over, as the screen lists them. */
async function listed(file: string): Promise<[string, string][]> {
  const staged = await stageBackup(blobOf(file), noon);
  if (!staged.ok) throw new Error(JSON.stringify(staged.error));
  const { preview } = staged.value;
  return effects.flatMap((effect): [string, string][] => {
    const words = effectWords(preview, effect);
    return words === '' ? [] : [[effect, words]];
  });
}

describe('a file in which one table alone has news', () => {
  it.each(mergedTables)('lists %s and brings them', async (table) => {
    const rows = smallLog()[table];
    const file = fileOf({ [table]: rows });
    expect(await listed(file)).toEqual([['added', expect.stringMatching(new RegExp(`^${rows.length} `))]]);
    await restore(file);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    const known = new Map(rows.map((row) => [row.id, row.stamp]));
    const stored = (await dumpLog())[table] as { id: string; stamp: string }[];
    expect([...stored].sort(byId).map(({ id, stamp }) => [id, stamp])).toEqual([...known].sort());
  });

  it.each(mergedTables)('lists %s that it knows to be deleted, and takes them away', async (table) => {
    const [row] = smallLog()[table];
    if (!row) throw new Error(`nothing in ${table}`);
    await fill({ [table]: [row] });
    const file = fileOf({ tombstones: [stone(table, row.id, stampAt(noon + 999_999))] });
    expect(await listed(file)).toEqual([['removed', expect.stringMatching(/^1 /)]]);
    await restore(file);
    expect(await db.table(table).count()).toBe(0);
  });

  it('speaks of every table of a backup', () => {
    const tables: readonly BackupTable[] = [...mergedTables, 'tombstones'];
    expect(Object.keys(smallLog()).sort()).toEqual([...tables].sort());
  });

  it('brings back nothing that it knows only as deleted', async () => {
    await restore(fileOf({ tombstones: [stone('marks', 'm1', stampAt(noon + 5))] }));
    await restore(fileOf({ marks: [mark('m1', 'c1', noon)] }));
    expect(await db.marks.count()).toBe(0);
  });
});
