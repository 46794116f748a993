// Reads the whole log as it is at one moment, in transactions so short that no press waits for them.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { db } from '../../database/database';
import { eachOf, smallPage } from '../../database/pagedReads';
import { type Changed, changedSince, lastChange } from '../../database/readChanges';
import { type BackupTable, backupTables, type RowOf } from '../../database/tables';
import { yieldToWrites } from '../../database/yieldToWrites';
import { sweepDeleted } from '../actions/sweepDeleted';
import { type About, type Footer, noCounts } from '../backupFormat';
import { headerLine, rowLine } from '../backupWriter';

type Hash = ReturnType<typeof sha256.create>;

type AnyRow = RowOf[BackupTable];

/** The rows of a table between two ids, as text. */
interface Piece {
  table: BackupTable;
  /** Contains the rows after this id up to and including `last`; null: up to the end of the table. */
  after: string;
  last: string | null;
  rows: number;
  text: Blob;
  /** The hash of everything before this piece. */
  before: Hash;
}

/** Pages in a piece: so many that what is stored about a piece is small compared with its text. */
const pagesEach = 20;

/** Rows that were written meanwhile, as they are now; undefined for deleted ones. */
type News = Map<BackupTable, Map<string, AnyRow | undefined>>;

/** Some changes made the whole read useless: it starts again. */
type Again = 'again';

/** The most rows written meanwhile that are read in the one transaction that ends a read. */
const fewRows = 20;

const encoder = new TextEncoder();

const bytesOf = (table: BackupTable, rows: readonly AnyRow[]): Uint8Array<ArrayBuffer> =>
  encoder.encode(rows.map((row) => rowLine(table, row)).join(''));

async function readPiece(table: BackupTable, after: string, hash: Hash): Promise<Piece> {
  const piece: Piece = { table, after, last: after, rows: 0, text: new Blob(), before: hash.clone() };
  const texts: Uint8Array<ArrayBuffer>[] = [];
  while (piece.last !== null && texts.length < pagesEach) {
    await yieldToWrites();
    const rows = await db.table<AnyRow, string>(table).where(':id').above(piece.last).limit(smallPage).toArray();
    const bytes = bytesOf(table, rows);
    hash.update(bytes);
    texts.push(bytes);
    piece.rows += rows.length;
    piece.last = rows.length < smallPage ? null : (rows.at(-1)?.id ?? null);
  }
  return { ...piece, text: new Blob(texts) };
}

async function readTable(table: BackupTable, hash: Hash, pieces: Piece[]): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const piece: Piece = await readPiece(table, after, hash);
    pieces.push(piece);
    after = piece.last;
  }
}

/** Adds the current versions of changed rows to `news`, in the caller's transaction if there is one. */
async function takeNews(news: News, changed: Changed): Promise<void> {
  for (const table of backupTables) {
    const known = news.get(table) ?? new Map();
    news.set(table, known);
    await eachOf([...(changed.get(table) ?? [])], async (ids) => {
      const rows = await db.table<AnyRow, string>(table).bulkGet(ids);
      for (const [at, id] of ids.entries()) known.set(id, rows[at]);
    });
  }
}

const countOf = (changed: Changed): number => [...changed.values()].reduce((sum, ids) => sum + (ids?.size ?? 0), 0);

/**
 * What was written since a change, as of the moment that `atTheEnd` is called. Only the last few rows are read in the
 * same transaction as that call. `again` if the journal does not say which rows were written.
 */
async function newsSince<T>(
  since: number,
  atTheEnd: () => Promise<T>,
): Promise<{ news: News; value: Awaited<T> } | Again> {
  const news: News = new Map();
  let number = since;
  for (;;) {
    const step = await db.transaction('r', [...backupTables.map((name) => db.table(name)), db.changes], async () => {
      const changed = await changedSince(number);
      if (!changed || [...changed.values()].includes(null)) return 'again';
      if (countOf(changed) > fewRows) return { changed, number: await lastChange() };
      await takeNews(news, changed);
      return { value: await atTheEnd() };
    });
    if (step === 'again') return step;
    if ('value' in step) return { news, value: step.value };
    await takeNews(news, step.changed);
    number = step.number;
  }
}

/** Updates a piece with the rows written since. */
async function renew(piece: Piece, news: readonly (readonly [id: string, row: AnyRow | undefined])[]): Promise<void> {
  const lines = (await piece.text.text()).split('\n').slice(0, -1);
  const rows = new Map(
    lines.map((line): [string, AnyRow | undefined] => {
      const { row } = JSON.parse(line) as { row: AnyRow };
      return [row.id, row];
    }),
  );
  for (const [id, row] of news) rows.set(id, row);
  const there = [...rows.values()].flatMap((row) => row ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
  piece.rows = there.length;
  piece.text = new Blob([bytesOf(piece.table, there)]);
}

/** Updates all pieces with what was written since. Returns the hash of all pieces; `whole` is the hash before. */
async function bringUp(pieces: readonly Piece[], news: News, whole: Hash): Promise<Hash> {
  let hash: Hash | undefined;
  for (const piece of pieces) {
    const { table, after, last } = piece;
    const fresh = [...(news.get(table) ?? [])].filter(([id]) => id > after && (last === null || id <= last));
    if (fresh.length > 0) {
      hash ??= piece.before.clone();
      await renew(piece, fresh);
    }
    hash?.update(new Uint8Array(await piece.text.arrayBuffer()));
  }
  return hash ?? whole;
}

/** A row to add at the end of the file, with its table. */
export interface Extra {
  table: BackupTable;
  row: RowOf[BackupTable];
}

async function readOnce(about: About, now: number, atTheEnd: () => Promise<Extra[]>): Promise<Blob | Again> {
  const head = encoder.encode(headerLine(about, now));
  const hash = sha256.create().update(head);
  const pieces: Piece[] = [];
  const since = await lastChange();
  for (const table of backupTables) await readTable(table, hash, pieces);
  const ended = await newsSince(since, atTheEnd);
  if (ended === 'again') return ended;
  const brought = await bringUp(pieces, ended.news, hash);
  const counts = noCounts();
  for (const { table, rows } of pieces) counts[table] += rows;
  for (const { table } of ended.value) counts[table] += 1;
  const more = encoder.encode(ended.value.map(({ table, row }) => rowLine(table, row)).join(''));
  const whole = brought.update(more);
  const footer: Footer = { end: true, counts, sha256: bytesToHex(whole.digest()) };
  const end = `${JSON.stringify(footer)}\n`;
  return new Blob([head, ...pieces.map(({ text }) => text), more, end], { type: 'application/jsonl' });
}

/**
 * The whole log as a file, as it is at the moment `atTheEnd` is called; the rows it returns come last. Rows are read
 * page by page, each page in its own transaction. Rows written meanwhile, according to the journal, are read again.
 */
export async function readWhole(about: About, now: number, atTheEnd: () => Promise<Extra[]>): Promise<Blob> {
  for (;;) {
    await sweepDeleted();
    const read = await readOnce(about, now, atTheEnd);
    if (read !== 'again') return read;
  }
}
