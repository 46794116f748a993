import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseVersion } from '../../../lib/database/database';
import { rescueBlob } from '../../../lib/database/foreignDatabase';
import { faultOf } from '../../../lib/database/storageFault';
import { describeDatabase, erase, type Frozen, make, newPage } from './raw';

const frozenAt = (version: number): Frozen =>
  JSON.parse(readFileSync(`tests/fixtures/databases/v${version}.json`, 'utf8')) as Frozen;
const frozen = frozenAt(1);
const newer: Frozen = {
  ...frozen,
  version: (databaseVersion + 1) * 10,
  stores: [
    ...frozen.stores,
    { name: 'dreams', keyPath: 'id', autoIncrement: false, indexes: [], rows: [{ id: 'd1', of: '🧑‍🏫' }] },
  ],
};
const head = { lang: 'en', app: '0.1.0', exportedAt: 5 };
const rowsIn = async (blob: Blob | null) =>
  ((await blob?.text()) ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

let open: Dexie | undefined;
async function page() {
  const { db } = await newPage();
  open = db;
  return db;
}
beforeEach(erase);
afterEach(async () => {
  open?.close({ disableAutoOpen: true });
  await erase();
});

describe.each([1, 2])('a database of version %i', (version) => {
  const { stores } = frozenAt(version);

  it('is what this code opens, rows and all', async () => {
    await make(frozenAt(version));
    const db = await page();
    for (const { name, rows } of stores) expect(await db.table(name).toArray()).toEqual(rows);
    for (const table of ['conversations', 'marks'])
      expect(stores.find(({ name }) => name === table)?.rows.length).toBeGreaterThan(0);
  });

  it('has kept its tables and indexes since', async () => {
    await (await page()).open();
    open?.close({ disableAutoOpen: true });
    const empty = stores.map((store) => ({ ...store, rows: [] }));
    const now = await describeDatabase();
    expect(now.version).toBe(databaseVersion * 10);
    expect(now.stores.filter(({ name }) => empty.some((store) => store.name === name))).toEqual(empty);
  });
});

const rows = (name: string): unknown[] => frozen.stores.find((store) => store.name === name)?.rows ?? [];

describe('a database of a newer version', () => {
  beforeEach(() => make(newer));

  it('is refused, and left as it is', async () => {
    const db = await page();
    const error = await db.people.count().catch((refused: unknown) => refused);
    expect(faultOf(error)).toBe('newer');
    const writing = await db.people.put({ id: 'p', stamp: '', alias: '' }).catch((refused: unknown) => refused);
    expect(faultOf(writing)).toBe('newer');
    db.close({ disableAutoOpen: true });
    expect(await describeDatabase()).toEqual(sorted(newer));
  });

  it('can be rescued whole, and is left as it is', async () => {
    const lines = await rowsIn(await rescueBlob(head));
    expect(lines[0]).toEqual({ format: 'coachside-rescue', version: 1, ...head, database: newer.version });
    expect(lines.at(-1)).toEqual({ end: true });
    const saved = lines.slice(1, -1).map(({ store, value }) => [store, value]);
    const there = sorted(newer).stores.flatMap(({ name, rows: kept }) => kept.map((row) => [name, row]));
    expect(saved).toEqual(there);
    expect(await describeDatabase()).toEqual(sorted(newer));
  });
});

const sorted = (description: Frozen): Frozen => ({
  ...description,
  stores: [...description.stores].sort((a, b) => (a.name < b.name ? -1 : 1)),
});

describe('a rescue', () => {
  it('makes no database where there is none', async () => {
    expect(await rescueBlob(head)).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('coachside');
  });

  it('pages through stores larger than a page', async () => {
    const many = Array.from({ length: 777 }, (_, at) => ({ id: `l${String(at).padStart(4, '0')}`, value: at }));
    await make({
      ...frozen,
      stores: frozen.stores.map((one) => (one.name === 'local' ? { ...one, rows: many } : one)),
    });
    const lines = await rowsIn(await rescueBlob(head));
    expect(lines.filter(({ store }) => store === 'local').map(({ value }) => value)).toEqual(many);
  });
});

describe('an opening that fails', () => {
  it('is tried again at the next use', async () => {
    await make(frozen);
    const db = await page();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('not now', 'AbortError');
    });
    await expect(db.people.count()).rejects.toThrow('not now');
    await vi.waitFor(async () => expect(await db.people.toArray()).toEqual(rows('people')));
  });
});

describe('an upgrade that fails', () => {
  it('keeps the data as it was, and says so', async () => {
    await make(frozen);
    const next = new Dexie('coachside');
    next.version(1).stores(Object.fromEntries(frozen.stores.map(({ name, keyPath }) => [name, keyPath])));
    next.version(2).upgrade(async (transaction) => {
      await transaction.table('marks').clear();
      throw new Error('a fault in the upgrade');
    });
    const told = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await expect(next.open()).rejects.toThrow('a fault in the upgrade');
    told.mockRestore();
    next.close();
    expect(await describeDatabase()).toEqual(frozen);
    expect((await rowsIn(await rescueBlob(head))).length).toBeGreaterThan(frozen.stores.length);
    expect(await (await page()).table('marks').toArray()).toEqual(rows('marks'));
  });
});
