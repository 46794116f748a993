import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renewCopy } from '../../../lib/backup/actions/innerCopy';
import { stageBackup } from '../../../lib/backup/actions/restoreBackup';
import { foundCopy } from '../../../lib/backup/queries/foundCopy';
import { rowSchemas } from '../../../lib/backup/rowSchemas';
import { db } from '../../../lib/database/database';
import { type BackupTable, backupTables } from '../../../lib/database/tables';
import { lawRuns, lawTimeout } from '../../setup/lawRuns';
import { fakeFiles } from './fakeFiles';
import { blobOf, exported, faultIn, fileOf, leftOutOf, restore } from './file';
import { deck, dumpLog, empty, fill, type Log, mark, noon, stampAt, talk } from './log';
import { smallLog } from './small';
import { expectSound } from './sound';

beforeEach(empty);

const values: readonly unknown[] = [
  ...[null, true, -1, 0.5, 1e9 + 1, 8.64e15, '', 'x', 'x'.repeat(201), '2026-99-99'],
  ...['899999999999999-zzzz-a', 'prototype', [], ['silence', 'silence'], { a: 1 }],
];
const change = fc.record({ table: fc.nat(), row: fc.nat(), field: fc.nat(), value: fc.constantFrom(...values) });

/** Writes a value as an earlier version might have, whatever it is. Only the id stays. */
async function put({ table, row, field, value }: { table: number; row: number; field: number; value: unknown }) {
  const rows = db.table<{ id: string }, string>(backupTables[table % backupTables.length] ?? '');
  const all = await rows.toArray();
  const old = all[row % Math.max(1, all.length)];
  const fields = Object.keys(old ?? {}).filter((name) => name !== 'id');
  if (old) await rows.put({ ...old, [fields[field % fields.length] ?? '']: value });
}

async function goodRows(): Promise<Log> {
  const all = Object.entries(await dumpLog()) as [BackupTable, unknown[]][];
  return Object.fromEntries(all.map(([table, rows]) => [table, rows.filter((row) => v.is(rowSchemas[table], row))]));
}

const size = (log: Log | Record<string, unknown[]>): number => Object.values(log).flat().length;

describe('a backup of a log that holds what today’s reader refuses', () => {
  it(
    'is restored but for those rows, and says how many they are',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          await fill(smallLog());
          for (const one of changes) await put(one);
          const [file, good] = [await exported(), await goodRows()];
          const bad = size(await dumpLog()) - size(good);
          await empty();
          expect((await leftOutOf(file))?.rows ?? 0).toBe(bad);
          await restore(file);
          const restored = await dumpLog();
          await expectSound(noon);
          await empty();
          await restore(fileOf(good));
          expect(restored).toEqual(await dumpLog());
        }),
        { numRuns: lawRuns(25, 1000) },
      );
    },
    lawTimeout,
  );

  it('names the first of them, and leaves the same row of the log it is restored to as it is', async () => {
    const good = { id: 'p1', stamp: '001792929600000-0000-a', alias: 'Ada' };
    await db.people.put({ ...good, stamp: '001792929600001-0000-a', alias: 5 as unknown as string });
    const file = await exported();
    await db.people.put(good);
    const first = { kind: 'wrong-row', line: 2, table: 'people', field: 'alias' };
    expect(await leftOutOf(file)).toEqual({ rows: 1, first });
    await restore(file);
    expect(await db.people.toArray()).toEqual([good]);
  });

  it('that was changed since is refused, with that row named', async () => {
    await fill({ marks: [mark('m1', 'c1', noon, 'prototype'), mark('m2', 'c1', noon)] });
    const file = await exported();
    const wrong = { kind: 'wrong-row', line: 2, table: 'marks', field: 'key' };
    expect(await faultIn(file.replace('"ask"', '"tell"'))).toEqual(wrong);
    expect(await faultIn(file.trimEnd().split('\n').slice(0, -1).join('\n'))).toEqual(wrong);
    expect(await faultIn(`${file}{}`)).toEqual(wrong);
  });
});

it('a copy inside the browser with such rows is put together, and says so as it is restored', async () => {
  const disk = fakeFiles();
  const person = (id: string, alias: unknown) => db.people.put({ id, stamp: stampAt(noon), alias: alias as string });
  await db.local.put({ id: 'device', value: 'd1' });
  await person('p1', 'Ada');
  await person('p2', 5);
  await renewCopy(noon);
  await db.decks.bulkPut([deck('k1'), { ...deck('k2'), lang: 5 as unknown as string }]);
  await renewCopy(noon + 1);
  expect(disk.files.size).toBe(2);
  const found = (await (await foundCopy('d1'))?.blob.text()) ?? '';
  vi.unstubAllGlobals();
  await empty();
  expect((await leftOutOf(found))?.rows).toBe(2);
  await restore(found);
  expect([await db.people.toArray(), await db.decks.toArray()]).toMatchObject([[{ id: 'p1' }], [{ id: 'k1' }]]);
});

it('a file is read in parts, whatever its size', async () => {
  const file = blobOf(fileOf({ conversations: [talk('c1')] }));
  const padded = { size: 600 * 1024 * 1024, slice: (from: number, to: number) => file.slice(from, to) };
  expect(await stageBackup(padded as unknown as Blob, noon)).toMatchObject({ ok: true });
});
