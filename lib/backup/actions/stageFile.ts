// Checks a file's rows and writes them into staging, a batch at a time.

import { db } from '../../database/database';
import { fail, ok, type Result } from '../../result';
import type { BackupFault, WrongRow } from '../backupFault';
import type { Header } from '../backupFormat';
import { newReader, type ReadRow } from '../backupReader';
import { linesOf } from '../fileLines';
import { aheadFrom } from './futureRows';
import { type LastIds, pageBytes, pageRows, putRows, type SizedRow } from './stagedPages';

/** The entry in `local` about staging: whose it is and, once the whole file is staged, its header and highest stamp. */
interface Staging {
  token: string;
  /** When it began, epoch milliseconds. */
  at: number;
  header: Header | null;
  highest: string;
}

/** Who stages a file, and when (epoch milliseconds). */
export interface Staged {
  token: string;
  at: number;
}

/** What is known of a completely staged file. */
export interface Whole {
  header: Header;
  /** How many rows are dated in the future. */
  ahead: number;
  /** How many rows are invalid, and the first of them; none of these is staged. Undefined if all are valid. */
  leftOut: LeftOut | undefined;
}

export interface LeftOut {
  rows: number;
  first: WrongRow;
}

/** Progress and cancellation while a file is read. */
export interface Beside {
  /** Called now and then with the number of bytes read and staged so far. */
  progress?(read: number): void;
  /** Ends the reading early, with nothing staged. */
  signal?: AbortSignal;
}

/** Milliseconds after which staged rows, neither taken over nor discarded, count as left over from a closed page. */
const leftAfter = 60 * 60_000;

/** Rows that are written at a time. */
const writtenRows = 20 * pageRows;
/** Rows and bytes sorted at a time once a file turns out to be unsorted: a smaller batch would touch too many pages. */
const sortedRows = 20_000;
const sortedBytes = 4 * pageBytes;

const readStaging = async (): Promise<Staging | undefined> =>
  (await db.local.get('staging'))?.value as Staging | undefined;

/** The highest stamp of a completely staged file; undefined if another file replaced it, or none is staged. */
export async function highestStaged(token: string): Promise<string | undefined> {
  const staging = await readStaging();
  return staging?.token === token && staging.header ? staging.highest : undefined;
}

/** Whether the file that is staged, or being staged, is still the one of this token. */
export const isStaged = async (token: string): Promise<boolean> => (await readStaging())?.token === token;

/** Whether a conversation is live. */
export const isLive = async (): Promise<boolean> => (await db.conversations.where('status').equals('live').count()) > 0;

/** Clears staging. Call within a transaction over staged and local. */
export async function clearStaged(): Promise<void> {
  await Promise.all([db.staged.clear(), db.local.delete('staging')]);
}

function begin({ token, at }: Staged): Promise<boolean> {
  return db.transaction('rw', [db.staged, db.local, db.conversations], async () => {
    if (await isLive()) return false;
    await clearStaged();
    await db.local.put({ id: 'staging', value: { token, at, header: null, highest: '' } satisfies Staging });
    return true;
  });
}

/** Writes a batch if staging still belongs to this file. A repeated id is a fault; it names the second line. */
function keep(token: string, rows: readonly SizedRow[], last: LastIds): Promise<BackupFault | undefined> {
  return db.transaction('rw', [db.staged, db.local], async () => {
    if (!(await isStaged(token))) return { kind: 'nothing-staged' };
    const second = await putRows(rows, last);
    return second && { kind: 'repeated', line: second.line, table: second.table, id: second.row.id };
  });
}

function complete({ token, at }: Staged, header: Header, highest: string): Promise<BackupFault | undefined> {
  return db.transaction('rw', [db.staged, db.local, db.conversations], async () => {
    if (!(await isStaged(token))) return { kind: 'nothing-staged' };
    if (await isLive()) return { kind: 'live-conversation' };
    await db.local.put({ id: 'staging', value: { token, at, header, highest } satisfies Staging });
    return undefined;
  });
}

/** Rows that are not written yet, and what is known of all rows so far. */
interface Batch {
  rows: SizedRow[];
  bytes: number;
  /** The last id read of each table. */
  ids: LastIds;
  /** Whether some rows were not in the order of their ids. */
  mixed: boolean;
  highest: string;
  /** Stamps after this one are in the future; `ahead` counts them. */
  aheadFrom: string;
  ahead: number;
  leftOut: LeftOut | undefined;
}

function add(batch: Batch, { line, table, row, wrong }: ReadRow, bytes: number): void {
  if (wrong) {
    const { rows, first } = batch.leftOut ?? { rows: 0, first: wrong };
    batch.leftOut = { rows: rows + 1, first };
    return;
  }
  if (row.id < (batch.ids.get(table) ?? '')) batch.mixed = true;
  batch.ids.set(table, row.id);
  batch.rows.push({ line, table, row, bytes } as SizedRow);
  batch.bytes += bytes;
  if (row.stamp > batch.highest) batch.highest = row.stamp;
  if (row.stamp > batch.aheadFrom) batch.ahead += 1;
}

const isFull = ({ rows, bytes, mixed }: Batch): boolean =>
  mixed ? rows.length >= sortedRows || bytes >= sortedBytes : rows.length >= writtenRows || bytes >= pageBytes;

type Written = Promise<BackupFault | undefined>;

/** Writes batch after batch, each while the next lines are read. A fault in one batch is returned by the next call. */
function newWriter(token: string) {
  const last: LastIds = new Map();
  let writing: Written = Promise.resolve(undefined);
  const write = async (batch: Batch): Written => {
    const fault = await writing;
    if (fault) return fault;
    const { rows } = batch;
    batch.rows = [];
    batch.bytes = 0;
    writing = keep(token, rows, last);
    // Avoids an unhandled rejection: the next call reports it, or there is none because another fault was reported.
    writing.catch(() => undefined);
    return undefined;
  };
  const end = async (batch: Batch): Written => (await write(batch)) ?? (await writing);
  return { write, end };
}

async function fill(file: Blob, staged: Staged, { progress, signal }: Beside): Promise<Result<Whole, BackupFault>> {
  const { token, at } = staged;
  const [reader, writer] = [newReader(), newWriter(token)];
  const first = { rows: [], bytes: 0, ids: new Map(), mixed: false, highest: '', ahead: 0, leftOut: undefined };
  const batch: Batch = { ...first, aheadFrom: aheadFrom(at) };
  let read = 0;
  for await (const line of linesOf(file)) {
    const taken = line.ok ? reader.take(line.value) : line;
    if (!taken.ok) {
      // A repeated id in earlier lines is reported instead: it is easier to understand.
      const repeated = await writer.end(batch);
      return repeated ? fail(repeated) : taken;
    }
    const length = line.ok ? line.value.bytes.length : 0;
    read += length + 1;
    if (taken.value === null) continue;
    add(batch, taken.value, length);
    if (!isFull(batch)) continue;
    const fault = await writer.write(batch);
    if (fault) return fail(fault);
    if (signal?.aborted) return fail({ kind: 'nothing-staged' });
    progress?.(read);
  }
  const repeated = await writer.end(batch);
  if (repeated) return fail(repeated);
  const header = reader.end();
  if (!header.ok) return header;
  if (signal?.aborted) return fail({ kind: 'nothing-staged' });
  const fault = await complete(staged, header.value, batch.highest);
  return fault ? fail(fault) : ok({ header: header.value, ahead: batch.ahead, leftOut: batch.leftOut });
}

/** Clears staging if it still belongs to this file; false if not. */
export function unstage(token: string): Promise<boolean> {
  return db.transaction('rw', [db.staged, db.local], async () => {
    const ours = await isStaged(token);
    if (ours) await clearStaged();
    return ours;
  });
}

/** Clears what was staged an hour ago or earlier and left there by a page closed during the preview. */
export async function clearLeftOver(now: number): Promise<void> {
  await db.transaction('rw', [db.staged, db.local], async () => {
    const staging = await readStaging();
    // After the clock was set back, `at` may be in the future: more than an hour ahead counts as old too.
    if (staging && Math.abs(now - staging.at) < leftAfter) return;
    await clearStaged();
  });
}

/** Stages a whole file or nothing of it. Refused while a conversation is live. */
export async function stageFile(file: Blob, staged: Staged, beside: Beside): Promise<Result<Whole, BackupFault>> {
  if (file.size === 0) return fail({ kind: 'empty' });
  if (!(await begin(staged))) return fail({ kind: 'live-conversation' });
  let whole = false;
  try {
    const filled = await fill(file, staged, beside);
    whole = filled.ok;
    return filled;
  } finally {
    if (!whole) await unstage(staged.token);
  }
}
