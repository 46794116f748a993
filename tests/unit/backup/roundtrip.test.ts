import { readFileSync } from 'node:fs';
import type * as v from 'valibot';
import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { eraseEverything, stageBackup } from '../../../lib/backup/actions/restoreBackup';
import { backupBlob, backupName } from '../../../lib/backup/queries/wholeBackup';
import type { rowSchemas } from '../../../lib/backup/rowSchemas';
import { summarize } from '../../../lib/conversation/tally';
import { db } from '../../../lib/database/database';
import type { BackupTable, RowOf } from '../../../lib/database/tables';
import { blobOf, exported, faultIn, restore } from './file';
import { about, awkward, dumpLog, empty, fill, hats, keySet, mark, noon, stampAt, stone, talk } from './log';
import { smallLog } from './small';

const frozen = readFileSync('tests/fixtures/backups/v1.jsonl', 'utf8');

beforeEach(empty);

/** The lines of a file, by table. The order of tables and of a row's fields may differ, and so the hash. */
const linesOf = (text: string): { table?: string }[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => ({ ...(JSON.parse(line) as { table?: string }), sha256: null }))
    .sort((a, b) => (a.table ?? '').localeCompare(b.table ?? ''));

describe('a backup', () => {
  it('brings everything back, field by field', async () => {
    await fill(smallLog());
    const before = await dumpLog();
    const file = await exported();
    expect(await eraseEverything()).toEqual({ ok: true, value: undefined });
    expect(Object.values(await dumpLog()).flat()).toEqual([]);
    await restore(file);
    expect(await dumpLog()).toEqual(before);
    expect(linesOf(await exported())).toEqual(linesOf(file));
  });

  it('of version 1 is read for ever, and written again row by row as it was', async () => {
    await restore(frozen);
    const header = JSON.parse(frozen.slice(0, frozen.indexOf('\n'))) as { exportedAt: number };
    const rowsOf = (text: string) => linesOf(text).filter(({ table }) => table !== undefined);
    expect(rowsOf(await exported(header.exportedAt))).toEqual(rowsOf(frozen));
    const people = await db.people.toArray();
    expect(people.map(({ alias }) => alias).join('|')).toContain('=1+1');
  });

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CR LF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no last line end', (text: string) => text.slice(0, -1)],
    ['empty lines at its end', (text: string) => `${text}\n\r\n`],
  ])('may have come by a way that gave it %s', async (_, changed) => {
    await restore(changed(frozen));
    expect((await dumpLog()).people?.length).toBeGreaterThan(0);
  });

  it('of a log larger than a page and than a batch is whole', async () => {
    const marks = Array.from({ length: 1234 }, (_, at) => mark(`m${String(at).padStart(5, '0')}`, 'c1', noon + at));
    await fill({ conversations: [talk('c1')], marks });
    const file = await exported();
    await empty();
    await restore(file);
    expect(await db.marks.toArray()).toEqual(marks);
    expect((await db.conversations.get('c1'))?.summary?.asks).toBe(1234);
  });

  it('of a talk in hats brings back its marks, its times and the set it was held with', async () => {
    const marks = [
      mark('m1', 'c1', noon + 1000, 'coach'),
      mark('m2', 'c1', noon + 4000, 'open'),
      mark('m3', 'c1', noon + 9000, 'tell'),
    ];
    const summary = summarize(marks, noon, noon + 1_800_000, hats);
    await fill({ conversations: [talk('c1', { ...hats, keySetId: 'k1', summary })], marks, keysets: [keySet('k1')] });
    const before = await dumpLog();
    const file = await exported();
    await empty();
    await restore(file);
    expect(await dumpLog()).toEqual(before);
    expect((await db.conversations.get('c1'))?.summary?.open).toEqual({ coach: 8000, tell: 1_791_000 });
  });

  it('of version 1 holds no table that came later', async () => {
    const line = JSON.stringify({ table: 'keysets', row: keySet('k1') });
    const [header = '', ...rest] = frozen.split('\n');
    expect(await faultIn([header, line, ...rest].join('\n'))).toMatchObject({ kind: 'wrong-row', line: 2 });
  });

  it('of an empty log is a sound file', async () => {
    const staged = await stageBackup(blobOf(await exported()), noon);
    expect(staged.ok).toBe(true);
  });

  it('keeps names unchanged', async () => {
    await fill({ people: [{ id: 'p', stamp: stampAt(1), alias: awkward }] });
    const file = await exported();
    await empty();
    await restore(file);
    expect((await db.people.get('p'))?.alias).toBe(awkward);
  });

  it('is called by its day where the coach is', () => {
    expect(backupName(Date.UTC(2026, 10, 21, 23, 30), 'Asia/Tokyo')).toBe('coachside-backup-2026-11-22.jsonl');
  });
});

describe('presses that could not be stored', () => {
  const press = { id: 'm9', conversationId: 'c1', key: 'tell' as const, at: noon + 99 };

  it('are in the file, once', async () => {
    await fill({ conversations: [talk('c1')], marks: [mark('m1', 'c1', noon + 1)] });
    const stored = { ...press, id: 'm1' };
    const backup = await backupBlob(noon, about, { presses: [press, stored], talk: talk('c1') });
    if (!backup.ok) throw new Error(backup.error);
    expect(backup.value.whole).toBe(true);
    await empty();
    await restore(await backup.value.blob.text());
    expect((await db.marks.toArray()).map(({ id, at }) => [id, at])).toEqual([
      ['m1', noon + 1],
      ['m9', noon + 99],
    ]);
    expect(await db.conversations.count()).toBe(1);
  });

  it('are left out where they were stored and undone meanwhile', async () => {
    await fill({ tombstones: [stone('marks', 'm9', stampAt(noon + 200))] });
    const backup = await backupBlob(noon, about, { presses: [press] });
    expect(backup.ok && (await backup.value.blob.text())).not.toContain('"table":"marks","row":{"id":"m9","conv');
  });

  it('make a file of their own where the database is refused', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    db.close({ disableAutoOpen: true });
    try {
      const backup = await backupBlob(noon, about, { presses: [press], talk: talk('c1') });
      if (!backup.ok) throw new Error(backup.error);
      expect(backup.value.whole).toBe(false);
      await db.open();
      await restore(await backup.value.blob.text());
      expect(await db.marks.count()).toBe(1);
      expect(await db.conversations.count()).toBe(1);
      db.close({ disableAutoOpen: true });
      expect((await backupBlob(noon, about)).ok).toBe(false);
    } finally {
      told.mockRestore();
      await db.open();
    }
  });
});

it('the schemas describe the rows exactly', () => {
  type Read = { [T in BackupTable]: v.InferOutput<(typeof rowSchemas)[T]> };
  expectTypeOf<Read>().toEqualTypeOf<RowOf>();
});
