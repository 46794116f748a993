// Owns bringing a file's rows into staging, checked, a batch at a time. Must not know what becomes of them.
import { fail, ok, type Result } from '../result';
import { db, type StagedRow } from '../store/db';
import { lookUp } from '../store/pages';
import type { BackupFault } from './faults';
import { type BackupTable, fileLimit, type Header } from './format';
import { linesOf } from './lines';
import { newReader, type ReadRow } from './read';

/** What `local` says about staging: whose it is, and once the whole file is in, its header and highest stamp. */
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

/** What goes on beside the reading of a file. */
export interface Beside {
  /** Told now and then how many bytes of the file are read and staged. */
  progress?(read: number): void;
  /** Ends the reading early, with nothing staged. */
  signal?: AbortSignal;
}

/** Milliseconds after which what was staged and neither taken over nor dropped is left over from a closed page. */
const leftAfter = 60 * 60_000;

/** Rows, and bytes of the file, that are written at a time. */
const batchRows = 500;
const batchBytes = 4 * 1024 * 1024;

const readStaging = async (): Promise<Staging | undefined> =>
  (await db.local.get('staging'))?.value as Staging | undefined;

/** The highest stamp of a staged file, where it is complete; undefined where another one took its place, or none is there. */
export async function highestStaged(token: string): Promise<string | undefined> {
  const staging = await readStaging();
  return staging?.token === token && staging.header ? staging.highest : undefined;
}

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

/** Writes a batch where staging is still this file's. A repeated id is a fault, named by its second line. */
function keep(token: string, rows: readonly ReadRow[]): Promise<BackupFault | undefined> {
  const staged = rows.map(({ line, table, row }): StagedRow => ({ key: `${table}/${row.id}`, line, table, row }));
  return db.transaction('rw', [db.staged, db.local], async () => {
    if ((await readStaging())?.token !== token) return { kind: 'nothing-staged' };
    const known = await lookUp(
      db.staged,
      (row) => row.key,
      staged.map((row) => row.key),
    );
    const seen = new Set<string>();
    const second = rows.find(({ table, row }, index) => {
      const key = `${table}/${row.id}`;
      return known[index] !== undefined || seen.size === seen.add(key).size;
    });
    if (second) return { kind: 'repeated', line: second.line, table: second.table as BackupTable, id: second.row.id };
    await db.staged.bulkAdd(staged);
    return undefined;
  });
}

function complete({ token, at }: Staged, header: Header, highest: string): Promise<BackupFault | undefined> {
  return db.transaction('rw', [db.local, db.conversations], async () => {
    if ((await readStaging())?.token !== token) return { kind: 'nothing-staged' };
    if (await isLive()) return { kind: 'live-conversation' };
    await db.local.put({ id: 'staging', value: { token, at, header, highest } satisfies Staging });
    return undefined;
  });
}

async function fill(file: Blob, staged: Staged, { progress, signal }: Beside): Promise<Result<Header, BackupFault>> {
  const { token } = staged;
  const reader = newReader();
  let read = 0;
  let batch: ReadRow[] = [];
  let bytes = 0;
  let highest = '';
  for await (const line of linesOf(file)) {
    const taken = line.ok ? reader.take(line.value) : line;
    if (!taken.ok) {
      // A repeated id in the lines before is the plainer thing to say.
      const repeated = await keep(token, batch);
      return repeated ? fail(repeated) : taken;
    }
    const length = line.ok ? line.value.bytes.length : 0;
    read += length + 1;
    if (taken.value === null) continue;
    batch.push(taken.value);
    bytes += length;
    if (taken.value.row.stamp > highest) highest = taken.value.row.stamp;
    if (batch.length < batchRows && bytes < batchBytes) continue;
    const fault = await keep(token, batch);
    if (fault) return fail(fault);
    if (signal?.aborted) return fail({ kind: 'nothing-staged' });
    progress?.(read);
    batch = [];
    bytes = 0;
  }
  const header = reader.end();
  if (!header.ok) return header;
  const fault = (await keep(token, batch)) ?? (await complete(staged, header.value, highest));
  return fault ? fail(fault) : ok(header.value);
}

/** Empties staging where it is still this file's; false where it is not. */
export function unstage(token: string): Promise<boolean> {
  return db.transaction('rw', [db.staged, db.local], async () => {
    const ours = (await readStaging())?.token === token;
    if (ours) await clearStaged();
    return ours;
  });
}

/** Empties staging of what a page left there that was closed during a preview an hour ago or earlier. */
export async function clearLeftOver(now: number): Promise<void> {
  await db.transaction('rw', [db.staged, db.local], async () => {
    const staging = await readStaging();
    // Ahead of a clock set back is as old as can be.
    if (staging && Math.abs(now - staging.at) < leftAfter) return;
    await clearStaged();
  });
}

/** Stages a whole file or nothing of it. Refused while a conversation is live. */
export async function stage(file: Blob, staged: Staged, beside: Beside): Promise<Result<Header, BackupFault>> {
  if (file.size === 0) return fail({ kind: 'empty' });
  if (file.size > fileLimit) return fail({ kind: 'too-large', line: null, limit: fileLimit });
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
