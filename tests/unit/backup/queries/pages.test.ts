import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropLeftOver, stageBackup } from '../../../../lib/backup/actions/restoreBackup';
import { stagedRows } from '../../../../lib/backup/actions/stagedPages';
import { newPen } from '../../../../lib/backup/backupWriter';
import type { Mark } from '../../../../lib/conversation/types';
import { db } from '../../../../lib/database/database';
import type { Row } from '../../../../lib/database/types';
import { lawRuns, lawTimeout } from '../../../setup/lawRuns';
import { blobOf, exported, faultIn, fileOf, restore } from '../file';
import { about, dumpLog, empty, fill, mark, noon, stampAt, stone, talk } from '../log';
import { smallLog } from '../small';

beforeEach(empty);
afterEach(() => vi.restoreAllMocks());

const marksOf = (numbers: readonly number[]): Mark[] =>
  numbers.map((n) => mark(`m${String(n).padStart(6, '0')}`, `c${n % 7}`, noon + n));
const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at);

const idsIn = (text: string): string[] => (JSON.parse(text) as Row[]).map(({ id }) => id);

/** The ids in each page of marks. */
const pages = async () => (await db.staged.toArray()).map(({ key, text }) => ({ key, ids: idsIn(text) }));

function shuffled(numbers: readonly number[], step: number): number[] {
  return numbers.map((_, at) => numbers[(at * step) % numbers.length] ?? 0);
}

describe('rows staged in pages', () => {
  it.each([
    ['sorted', upTo(2345)],
    ['backwards', upTo(2345).reverse()],
    ['mixed', shuffled(upTo(2347), 1009)],
    ['sorted but for the last', [...upTo(1700).slice(1), 0]],
  ])('of a file that is %s are in order, few to a page, and none twice', async (_, numbers) => {
    expect(await faultIn(fileOf({ marks: marksOf(numbers) }))).toBeUndefined();
    const all = await pages();
    const ids = all.flatMap((page) => page.ids);
    expect(ids).toEqual([...marksOf(numbers).map(({ id }) => id)].sort());
    expect(all.every((page) => page.ids.length <= 500 && page.key === `marks/${page.ids[0]}`)).toBe(true);
    expect(all.length).toBeLessThan(20);
  });

  it(
    'of any order, tables by turns, name a repeated id by its second line',
    async () => {
      const files = fc.record({
        numbers: fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 2, maxLength: 1400 }),
        twice: fc.option(fc.nat(), { nil: undefined }),
        isSorted: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(files, async ({ numbers, twice, isSorted }) => {
          await empty();
          const rows = marksOf(isSorted ? [...numbers].sort((a, b) => a - b) : numbers);
          const again = twice === undefined ? undefined : rows[twice % rows.length];
          const pen = newPen(about, noon);
          for (const row of rows) {
            pen.row('marks', row);
            pen.row('people', { id: row.id, stamp: row.stamp, alias: 'P' });
          }
          if (again) pen.row('marks', again);
          const fault = await faultIn(pen.end());
          const named = again && { kind: 'repeated', table: 'marks', id: again.id, line: 2 + 2 * rows.length };
          expect(fault).toEqual(named);
          if (again) return;
          const wanted = [...numbers, 9000].map((n) => marksOf([n])[0] ?? mark('', '', 0));
          const found = await stagedRows(
            'marks',
            wanted.map(({ id }) => id),
          );
          expect(found).toEqual([...wanted.slice(0, -1), undefined]);
        }),
        { numRuns: lawRuns(12, 500) },
      );
    },
    lawTimeout,
  );

  it('may be longer than a page, and then have one alone', async () => {
    const text = 'x'.repeat(1_500_000);
    const ideas = upTo(7).map((n) => ({
      ...{
        id: `i${6 - n}`,
        stamp: stampAt(noon),
        conversationId: 'c1',
        at: noon,
        text: text.slice(0, 100_000),
        outcome: null,
      },
    }));
    expect(await faultIn(fileOf({ ideas }))).toBeUndefined();
    await restore(fileOf({ ideas }));
    expect(await db.ideas.count()).toBe(7);
  });

  it('take no harm from what an earlier version left staged in another shape', async () => {
    const left = { key: 'marks/m000001', line: 2, table: 'marks', row: mark('m000001', 'c1', noon) };
    await db.table('staged').put(left);
    await db.local.put({ id: 'staging', value: { token: 'old', at: noon, header: null, highest: '' } });
    await restore(fileOf({ marks: marksOf(upTo(3)) }));
    expect(await db.marks.count()).toBe(3);
    await db.table('staged').put(left);
    await dropLeftOver(noon + 3_600_000);
    expect(await db.staged.count()).toBe(0);
  });

  it('come to the same log as one by one, whatever was there', async () => {
    const numbers = upTo(1300);
    const theirs = marksOf(numbers).map((row, at) =>
      at % 3 ? row : { ...row, key: 'tell', stamp: stampAt(noon + 9e6) },
    );
    await fill({
      ...smallLog(),
      marks: marksOf(numbers.filter((n) => n % 2 === 0)),
      conversations: [talk('c1'), talk('c2')],
    });
    await restore(fileOf({ marks: shuffled(numbers, 1009).map((n) => theirs[n] ?? mark('', '', 0)) }));
    expect((await dumpLog()).marks).toEqual(theirs);
  });
});

/** Counts the rows a transaction reads; those in a staged page count one by one. */
function counting(transaction: IDBTransaction, count: (rows: number) => void): void {
  const open = transaction.objectStore.bind(transaction);
  const counted = new Set<IDBObjectStore>();
  transaction.objectStore = (name) => {
    const store = open(name);
    if (counted.size === counted.add(store).size) return store;
    const read = store.getAll.bind(store);
    store.getAll = (...range: Parameters<typeof read>) => {
      const request = read(...range);
      request.addEventListener('success', () => {
        const found = request.result as { text?: string; bytes?: number }[];
        count(found.reduce((sum, { text, bytes }) => sum + (text && bytes ? idsIn(text).length : 1), 0));
      });
      return request;
    };
    return store;
  };
}

/** Calls `begun` for every read-only transaction that starts while `work` runs. */
async function watching(work: () => Promise<unknown>, begun: (transaction: IDBTransaction) => void): Promise<void> {
  const opened = Object.getPrototypeOf(db.backendDB()) as IDBDatabase;
  const begin = opened.transaction;
  vi.spyOn(opened, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const transaction = begin.apply(this, args);
    if (transaction.mode === 'readonly') begun(transaction);
    return transaction;
  });
  // Reopened, because Dexie keeps the function it found on opening.
  db.close({ disableAutoOpen: false });
  await db.open();
  await work();
  vi.restoreAllMocks();
}

it('never waits for the disk: what is staged is read again after a power cut', async () => {
  const asked: string[] = [];
  const opened = Object.getPrototypeOf(db.backendDB()) as IDBDatabase;
  const begin = opened.transaction;
  vi.spyOn(opened, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (args[1] === 'readwrite') asked.push(`${[args[0]].flat().join()} ${args[2]?.durability}`);
    return begin.apply(this, args);
  });
  db.close({ disableAutoOpen: false });
  await db.open();
  await stageBackup(blobOf(fileOf({ marks: marksOf(upTo(6000)) })), noon);
  expect(asked).toEqual([
    'staged,local,conversations,changes relaxed',
    'staged,local relaxed',
    'staged,local relaxed',
    'staged,local,conversations,changes relaxed',
  ]);
});

describe('a preview', () => {
  it('reads no more than one page and its likes in a transaction', async () => {
    const marks = marksOf(upTo(4000));
    await fill({ marks, conversations: upTo(70).map((n) => talk(`c${n}`)) });
    const stones = upTo(70).map((n) => stone('conversations', `c${n}`, stampAt(noon + 9e9)));
    const most = async (file: string): Promise<[most: number, transactions: number]> => {
      const read: number[] = [];
      await watching(
        () => stageBackup(blobOf(file), noon),
        (transaction) => {
          const at = read.push(0) - 1;
          counting(transaction, (rows) => {
            read[at] = (read[at] ?? 0) + rows;
          });
        },
      );
      return [Math.max(...read), read.length];
    };
    const [rows, times] = await most(await exported());
    // The page, the same rows in the local log, and the keys in addition.
    expect(rows).toBeLessThanOrEqual(1010);
    expect(times).toBeGreaterThan(8);
    expect((await most(fileOf({ tombstones: stones })))[1]).toBeGreaterThan(7);
  });

  it('lets a press that comes meanwhile through before its next page but one', async () => {
    const order: string[] = [];
    const press = () => {
      const write = db.backendDB().transaction(['conversations', 'marks'], 'readwrite');
      write.objectStore('marks').put(mark('press', 'c1', noon));
      write.oncomplete = () => order.push('press');
    };
    let pages = 0;
    const file = fileOf({ marks: marksOf(upTo(12_000)) });
    await watching(
      () => stageBackup(blobOf(file), noon),
      (transaction) => {
        pages += 1;
        if (pages === 3) press();
        transaction.addEventListener('complete', () => order.push('page'));
      },
    );
    expect(pages).toBeGreaterThan(11);
    expect(order.indexOf('press')).toBeGreaterThan(-1);
    expect(order.indexOf('press')).toBeLessThanOrEqual(4);
    expect(await db.marks.count()).toBe(1);
  });
});
