// Stages a file's rows in pages, and finds them there again.
import { db } from '../../database/database';
import type { BackupTable, Tombstone } from '../../database/tables';
import type { Row, StagedPage } from '../../database/types';
import type { ReadRow } from '../backupReader';

/**
 * The most rows in a page, and the most bytes of the file they come from. A longer row has a page of its own. Chromium
 * stores a value of more than 64 kB as a separate file, which is slow; this many marks of a talk stay well below that.
 */
export const pageRows = 250;
export const pageBytes = 4 * 1024 * 1024;

/** A row as it is in the file, with its length there. */
export type SizedRow = ReadRow & { bytes: number };

/** The highest id already staged, by table. */
export type LastIds = Map<BackupTable, string>;

const keyOf = (table: string, id: string): string => `${table}/${id}`;

const inOrder = (a: SizedRow, b: SizedRow): number =>
  a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : a.line - b.line;

/** Sorts rows by id; rows of a sorted file are returned as they are. */
function sorted(rows: SizedRow[]): SizedRow[] {
  const isSorted = rows.every((row, at) => at === 0 || (rows[at - 1]?.row.id ?? '') < row.row.id);
  return isSorted ? rows : rows.sort(inOrder);
}

/** Cuts sorted rows into pages of about equal size. */
function pagesOf(table: string, rows: readonly Row[], bytes: number): StagedPage[] {
  const pages = Math.max(Math.ceil(rows.length / pageRows), Math.min(rows.length, Math.ceil(bytes / pageBytes)));
  const each = Math.ceil(rows.length / pages);
  const cut: StagedPage[] = [];
  for (let from = 0; from < rows.length; from += each) {
    const some = rows.slice(from, from + each);
    const [first] = some;
    const share = some.length / rows.length;
    if (first) cut.push({ key: keyOf(table, first.id), table, text: JSON.stringify(some), bytes: bytes * share });
  }
  return cut;
}

export const rowsIn = ({ text }: StagedPage): Row[] => JSON.parse(text);

/** The page that covers a key, and the key of the next page. A row between the two is in this page or not staged. */
async function covering(
  table: string,
  key: string,
): Promise<{ page: StagedPage | undefined; next: string | undefined }> {
  const [page, [next]] = await Promise.all([
    db.staged.where(':id').between(keyOf(table, ''), key, true, true).last(),
    db.staged.where(':id').above(key).limit(1).primaryKeys(),
  ]);
  return { page, next };
}

const bytesIn = (rows: readonly SizedRow[]): number => rows.reduce((sum, { bytes }) => sum + bytes, 0);

/** Puts sorted rows without duplicates into the pages that cover them. Returns those whose ids were already there. */
async function mergeIn(table: BackupTable, rows: readonly SizedRow[]): Promise<SizedRow[]> {
  const twice: SizedRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const { page, next } = await covering(table, keyOf(table, rows[at]?.row.id ?? ''));
    let end = at + 1;
    while (end < rows.length && (next === undefined || keyOf(table, rows[end]?.row.id ?? '') < next)) end += 1;
    const some = rows.slice(at, end);
    const there = page ? rowsIn(page) : [];
    const known = new Set(there.map(({ id }) => id));
    twice.push(...some.filter(({ row }) => known.has(row.id)));
    const all = [...there, ...some.map(({ row }) => row)].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (page) await db.staged.delete(page.key);
    await db.staged.bulkPut(pagesOf(table, all, (page?.bytes ?? 0) + bytesIn(some)));
    at = end;
  }
  return twice;
}

function repeatedIn(rows: readonly SizedRow[]): SizedRow[] {
  return rows.filter((row, at) => at > 0 && rows[at - 1]?.row.id === row.row.id);
}

/**
 * Adds rows of one table: as new pages if they come after all others, else to existing pages. Returns repeated rows.
 */
async function putIn(table: BackupTable, rows: SizedRow[], last: LastIds): Promise<SizedRow[]> {
  const ordered = sorted(rows);
  const [first, end] = [ordered[0], ordered.at(-1)];
  const before = last.get(table);
  if (!first || !end) return [];
  const repeated = repeatedIn(ordered);
  if (repeated.length > 0) return repeated;
  if (before === undefined || end.row.id > before) last.set(table, end.row.id);
  if (before !== undefined && first.row.id <= before) return mergeIn(table, ordered);
  await db.staged.bulkAdd(
    pagesOf(
      table,
      ordered.map(({ row }) => row),
      bytesIn(ordered),
    ),
  );
  return [];
}

/** Puts rows in. Returns the first one whose id was already there. Call within a transaction over staged. */
export async function putRows(rows: readonly SizedRow[], last: LastIds): Promise<SizedRow | undefined> {
  const twice: SizedRow[] = [];
  for (const table of new Set(rows.map((row) => row.table))) {
    const some = rows.filter((row) => row.table === table);
    twice.push(...(await putIn(table, some, last)));
  }
  return twice.sort((a, b) => a.line - b.line)[0];
}

/** Pages that are fetched together. */
const pagesAtOnce = 4;

/** The next few pages after the one with this key; empty after the last. */
export const pagesAfter = (key: string): PromiseLike<StagedPage[]> =>
  db.staged.where(':id').above(key).limit(pagesAtOnce).toArray();

/** The staged rows of a table with these ids, in their order; undefined for missing ones. Reads each page once. */
export async function stagedRows(table: BackupTable, ids: readonly string[]): Promise<unknown[]> {
  const wanted = [...new Set(ids)].sort();
  const found = new Map<string, unknown>();
  for (let at = 0; at < wanted.length; ) {
    const { page, next } = await covering(table, keyOf(table, wanted[at] ?? ''));
    for (const row of page ? rowsIn(page) : []) found.set(row.id, row);
    at += 1;
    while (at < wanted.length && (next === undefined || keyOf(table, wanted[at] ?? '') < next)) at += 1;
  }
  return ids.map((id) => found.get(id));
}

/** The staged tombstones with these ids. Only validated rows are ever staged. */
export const inFile = async (ids: readonly string[]) =>
  (await stagedRows('tombstones', ids)) as (Tombstone | undefined)[];
