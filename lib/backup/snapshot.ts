// Owns reading the whole log as it stands at one moment, in transactions so short that no press waits behind them.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Changed, changedSince, lastChange } from '../store/changed';
import { db } from '../store/db';
import { pageSize } from '../store/pages';
import { type About, type BackupTable, backupTables, type Footer, noCounts, type RowOf } from './format';
import { headerLine, rowLine } from './pen';
import { sweepDeleted } from './sweep';

type Hash = ReturnType<typeof sha256.create>;

/** The rows of a table between two ids, as text. */
interface Piece {
  table: BackupTable;
  /** The rows come after this id, up to and with `last`; null for all that follow. */
  after: string;
  last: string | null;
  rows: number;
  text: Blob;
  /** The hash of all that comes before. */
  before: Hash;
}

/** A read that some changes made useless as a whole: it begins anew. */
type Again = 'again';

/** Stale pieces that are read again within the one transaction that ends a read. */
const fewPieces = 4;

const encoder = new TextEncoder();

const bytesOf = (table: BackupTable, rows: readonly RowOf[BackupTable][]): Uint8Array<ArrayBuffer> =>
  encoder.encode(rows.map((row) => rowLine(table, row)).join(''));

async function readTable(table: BackupTable, hash: Hash, pieces: Piece[]): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await db.table<RowOf[BackupTable], string>(table).where(':id').above(after).limit(pageSize).toArray();
    const last = rows.length < pageSize ? null : (rows.at(-1)?.id ?? null);
    const bytes = bytesOf(table, rows);
    pieces.push({ table, after, last, rows: rows.length, text: new Blob([bytes]), before: hash.clone() });
    hash.update(bytes);
    if (last === null) return;
    after = last;
  }
}

async function readAgain(piece: Piece): Promise<void> {
  const range = db.table<RowOf[BackupTable], string>(piece.table).where(':id');
  const { after, last } = piece;
  const rows = await (last === null ? range.above(after) : range.between(after, last, false, true)).toArray();
  piece.rows = rows.length;
  piece.text = new Blob([bytesOf(piece.table, rows)]);
}

const isStale = ({ table, after, last }: Piece, changed: Changed): boolean => {
  const ids = changed.get(table);
  return ids !== undefined && (ids === null || [...ids].some((id) => id > after && (last === null || id <= last)));
};

/** The hash of the whole, counted again from the first piece that was read again. */
async function hashOf(pieces: readonly Piece[], whole: Hash, stale: ReadonlySet<Piece>): Promise<Hash> {
  const first = pieces.findIndex((piece) => stale.has(piece));
  const from = pieces[first];
  if (!from) return whole;
  const hash = from.before.clone();
  for (const { text } of pieces.slice(first)) hash.update(new Uint8Array(await text.arrayBuffer()));
  return hash;
}

/**
 * Brings all pieces to one moment: what changed meanwhile is read again, while little did within the transaction that
 * `atTheEnd` is called in. Its result; `again` where the journal does not say what changed.
 */
async function bringUp<T>(
  pieces: readonly Piece[],
  since: number,
  stale: Set<Piece>,
  atTheEnd: () => Promise<T>,
): Promise<{ value: T } | Again> {
  let number = since;
  for (;;) {
    const step = await db.transaction('r', [...backupTables.map((name) => db.table(name)), db.changes], async () => {
      const changed = await changedSince(number);
      if (!changed) return 'again';
      const found = pieces.filter((piece) => isStale(piece, changed));
      if (found.length > fewPieces) return { found, number: await lastChange() };
      for (const piece of found) await readAgain(piece);
      return { found, value: await atTheEnd() };
    });
    if (step === 'again') return step;
    for (const piece of step.found) stale.add(piece);
    if ('value' in step) return { value: step.value as T };
    for (const piece of step.found) await readAgain(piece);
    number = step.number;
  }
}

/** A part of a file: its text, and how many rows of a table it has. */
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
  const stale = new Set<Piece>();
  const brought = await bringUp(pieces, since, stale, atTheEnd);
  if (brought === 'again') return brought;
  const counts = noCounts();
  for (const { table, rows } of pieces) counts[table] += rows;
  for (const { table } of brought.value) counts[table] += 1;
  const more = encoder.encode(brought.value.map(({ table, row }) => rowLine(table, row)).join(''));
  const whole = (await hashOf(pieces, hash, stale)).update(more);
  const footer: Footer = { end: true, counts, sha256: bytesToHex(whole.digest()) };
  const end = `${JSON.stringify(footer)}\n`;
  return new Blob([head, ...pieces.map(({ text }) => text), more, end], { type: 'application/jsonl' });
}

/**
 * The whole log as a file, as it stands at the moment `atTheEnd` is called, whose rows end the file. Rows are read page by
 * page, each in a transaction of its own; what the journal says was written meanwhile is read again at the end.
 */
export async function readWhole(about: About, now: number, atTheEnd: () => Promise<Extra[]>): Promise<Blob> {
  for (;;) {
    await sweepDeleted();
    const read = await readOnce(about, now, atTheEnd);
    if (read !== 'again') return read;
  }
}
