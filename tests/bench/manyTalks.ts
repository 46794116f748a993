// Fills a log with many talks of 100 marks through raw IndexedDB, from within a page of the extension.
import { db } from '../../lib/database/database';
import { type Past, partOf, type Rows } from './seed';

/** The numbers of talks a log is measured with. */
export const sizes = [100, 1000, 10_000] as const;
export const marksEach = 100;

/** Talks per transaction. */
const talksAtOnce = 50;

/** Talks of 100 marks up to the day before `now`. The same `talks` and `now` give the same rows, ids and stamps. */
export const manyTalks = (talks: number, now: number): Past => ({ talks, marksEach, now });

/** The rows of such a past, a few talks at a time, so that never all of it is in memory. */
export function* partsOf(past: Past, from = 0, to = past.talks): Generator<Rows> {
  for (let at = from; at < to; at += talksAtOnce) yield partOf(past, at, Math.min(at + talksAtOnce, to));
}

/** Puts rows into existing tables, in one transaction without its own flush. */
export function putRows(raw: IDBDatabase, rows: object): Promise<void> {
  const tables: [string, unknown[]][] = Object.entries(rows);
  const writing = raw.transaction(
    tables.map(([name]) => name),
    'readwrite',
    { durability: 'relaxed' },
  );
  for (const [name, all] of tables) {
    const table = writing.objectStore(name);
    for (const row of all) table.put(row);
  }
  return new Promise((done, fail) => {
    writing.oncomplete = () => done();
    writing.onabort = () => fail(writing.error);
  });
}

/** Empties every table, including this machine's own values. */
export function emptyLog(raw: IDBDatabase): Promise<void> {
  const names = [...raw.objectStoreNames];
  const writing = raw.transaction(names, 'readwrite');
  for (const name of names) writing.objectStore(name).clear();
  return new Promise((done, fail) => {
    writing.oncomplete = () => done();
    writing.onabort = () => fail(writing.error);
  });
}

/** Adds the talks `from` to `to` (exclusive) of a past to what is already there. */
export async function fillTalks(past: Past, from = 0, to = past.talks): Promise<void> {
  await db.open();
  for (const rows of partsOf(past, from, to)) await putRows(db.backendDB(), rows);
}
