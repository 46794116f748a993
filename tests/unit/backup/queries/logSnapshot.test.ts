import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../lib/database/database';
import { putSwiftly } from '../../../../lib/database/fastPut';
import { smallPage } from '../../../../lib/database/pagedReads';
import { changedSince, forgetChanges, lastChange } from '../../../../lib/database/readChanges';
import { backupTables } from '../../../../lib/database/tables';
import { lawRuns } from '../../../setup/lawRuns';
import { exported } from '../file';
import { dumpLog, empty, fill, live, mark, noon, reflection, stone, talk } from '../log';
import { smallLog } from '../small';

/** Called for each transaction as it begins. */
let told: (names: string[], mode: IDBTransactionMode | undefined) => void = () => undefined;

// Set before the database is opened, because Dexie keeps the function it finds then.
const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (names, mode, options) {
  told(typeof names === 'string' ? [names] : [...names], mode);
  return transaction.call(this, names, mode, options);
};

beforeEach(empty);
afterEach(() => {
  told = () => undefined;
});

/** Calls `then` as each reading transaction begins, where a press or another window could come in between. */
function betweenPages(then: (page: number) => unknown): string[][] {
  const asked: string[][] = [];
  told = (names, mode) => {
    if (mode !== 'readonly') return;
    asked.push(names);
    then(asked.length);
  };
  return asked;
}

const id = (at: number): string => `m${String(at).padStart(5, '0')}`;
const manyMarks = (count: number) => Array.from({ length: count }, (_, at) => mark(id(at), 'c1', noon + at));
const press = (at: number) =>
  putSwiftly({
    table: db.marks,
    row: mark(id(at), 'c1', noon + at),
    guard: { table: db.conversations, id: 'c1', allows: () => true },
  });

describe('a backup read while the log is written', () => {
  it('reads one page a transaction, and all tables only at its end', async () => {
    await fill({ conversations: [talk('c1')], marks: manyMarks(5 * smallPage) });
    const asked = betweenPages(() => undefined);
    await exported();
    const whole = asked.filter((names) => names.length > 1);
    expect(whole.map((names) => [...names].sort())).toEqual([[...backupTables, 'changes'].sort()]);
    expect(asked.filter((names) => names.join() === 'marks')).toHaveLength(6);
  });

  it('holds a press that came after its page was read', async () => {
    await fill({ conversations: [live('c1')], marks: manyMarks(2 * smallPage) });
    const pressed: Promise<boolean>[] = [];
    betweenPages((page) => {
      if (page < 12) pressed.push(press(90_000 + page));
    });
    const file = await exported();
    expect(await Promise.all(pressed)).toContain(true);
    expect(rowsIn(file)).toEqual(await dumpLog());
  });

  it('begins anew where the journal was let go of meanwhile', async () => {
    await fill(smallLog());
    betweenPages((page) => {
      if (page === 5) meanwhile(() => db.marks.delete('m1').then(() => db.changes.clear()));
    });
    const file = await exported();
    expect(rowsIn(file)).toEqual(await dumpLog());
    expect((await dumpLog()).marks).toHaveLength(2);
  });

  it('is the log of one moment, whatever is written meanwhile', async () => {
    const write = fc.record({
      page: fc.integer({ min: 2, max: 18 }),
      table: fc.constantFrom('marks', 'reflections', 'conversations', 'tombstones'),
      row: fc.integer({ min: 0, max: 3 * smallPage }),
      what: fc.constantFrom('put', 'delete', 'many', 'clear'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 12 }), fc.nat({ max: 2 * smallPage }), async (all, count) => {
        await fill({ ...smallLog(), marks: manyMarks(count), conversations: [talk('c1'), live('c9')] });
        const done: PromiseLike<unknown>[] = [];
        betweenPages((page) => {
          for (const one of all.filter((some) => some.page === page)) done.push(meanwhile(() => doing(one)));
        });
        const file = await exported();
        await Promise.all(done);
        expect(rowsIn(file)).toEqual(await dumpLog());
      }),
      { numRuns: lawRuns(60, 5000) },
    );
  });
});

/** Does a write outside the transaction that is open at the moment. */
const meanwhile = <T>(work: () => PromiseLike<T>): PromiseLike<T> => Dexie.ignoreTransaction(work);

interface Write {
  table: string;
  row: number;
  what: string;
}

function doing({ table, row, what }: Write): PromiseLike<unknown> {
  const made: Record<string, { id: string }> = {
    marks: mark(id(row), 'c1', noon + 1),
    reflections: reflection(`c${row % 9}`),
    conversations: talk(`c${row % 9}`),
    tombstones: stone('marks', id(row), 'x'),
  };
  if (what === 'put') return db.table(table).put(made[table]);
  if (what === 'delete') return db.table(table).delete(made[table]?.id ?? '');
  return what === 'clear' ? db.table(table).clear() : db.marks.bulkPut(manyMarks(row));
}

/** The rows of a file by table, sorted by id; checks that the file itself is valid. */
function rowsIn(file: string): Record<string, unknown[]> {
  const lines = file.trimEnd().split('\n');
  const found = lines.slice(1, -1).map((line) => JSON.parse(line) as { table: string; row: { id: string } });
  const hash = bytesToHex(sha256(utf8ToBytes(`${lines.slice(0, -1).join('\n')}\n`)));
  const rows = backupTables.map((name) => [name, found.filter(({ table }) => table === name).map(({ row }) => row)]);
  const counts = rows.map(([name, some]) => [name, some?.length]);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ end: true, counts: Object.fromEntries(counts), sha256: hash });
  return Object.fromEntries(rows);
}

describe('the journal', () => {
  it('names what was written, by whatever way', async () => {
    const before = await lastChange();
    await db.conversations.put(live('c1'));
    await press(1);
    await db.marks.delete(id(1));
    await db.people.clear();
    expect(await changedSince(before)).toEqual(
      new Map<string, Set<string> | null>([
        ['conversations', new Set(['c1'])],
        ['marks', new Set([id(1)])],
        ['people', null],
      ]),
    );
  });

  it('holds nothing of what was taken back', async () => {
    const before = await lastChange();
    const refused = db.transaction('rw', db.conversations, async () => {
      await db.conversations.put(talk('c1'));
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect(await changedSince(before)).toEqual(new Map());
  });

  it('says so where it does not reach back so far', async () => {
    await db.conversations.put(talk('c1'));
    const before = await lastChange();
    await db.conversations.put(talk('c2'));
    const after = await lastChange();
    await forgetChanges(after, Date.now());
    expect(await changedSince(before)).toBeDefined();
    await forgetChanges(after, Date.now() + 3600_000);
    expect(await changedSince(before)).toBeUndefined();
    expect(await changedSince(after)).toEqual(new Map());
    expect((await dumpLog()).conversations).toHaveLength(2);
  });
});
