// Owns putting the inner copy together again: one ordinary backup out of the whole and the changes since.
import { about } from '../browser/about';
import { type PrivateFiles, privateFiles } from '../browser/privateFiles';
import { type Chain, type CopyFile, chainsOf, copyName } from './copyNames';
import type { BackupTable, Header, RowOf } from './format';
import { linesOf } from './lines';
import { newPen, type Pen } from './pen';
import { newReader, type ReadRow } from './read';

/** A copy as a backup, and up to when it knows of the log (epoch milliseconds). */
export interface FoundCopy {
  at: number;
  blob: Blob;
}

const keyOf = ({ table, row }: ReadRow): string => `${table}/${row.id}`;

/** Reads a file row by row; its header, or undefined where it is not the one that was written, whole. */
async function readThrough(file: Blob, visit: (row: ReadRow) => void): Promise<Header | undefined> {
  const reader = newReader();
  for await (const line of linesOf(file)) {
    const taken = line.ok ? reader.take(line.value) : line;
    if (!taken.ok) return undefined;
    if (taken.value) visit(taken.value);
  }
  const header = reader.end();
  return header.ok ? header.value : undefined;
}

const write = (pen: Pen, { table, row }: ReadRow): void => pen.row(table, row as RowOf[BackupTable] as never);

/** The newest version of each row that changed since the whole, and the last file that was whole itself. */
async function changesOf(
  files: PrivateFiles,
  [whole, ...parts]: Chain,
): Promise<{ rows: Map<string, ReadRow>; last: CopyFile }> {
  const rows = new Map<string, ReadRow>();
  let last: CopyFile = whole;
  for (const part of parts) {
    const found: ReadRow[] = [];
    if (!(await readThrough(await files.read(copyName(part)), (row) => found.push(row)))) break;
    for (const row of found) rows.set(keyOf(row), row);
    last = part;
  }
  return { rows, last };
}

/** Rows that are handed over at a time. */
const handful = 500;

async function putTogether(files: PrivateFiles, chain: Chain): Promise<FoundCopy | undefined> {
  const whole = await files.read(copyName(chain[0]));
  const { rows, last } = await changesOf(files, chain);
  const parts: Blob[] = [];
  const pen = newPen(about(), last.at);
  let written = 0;
  const header = await readThrough(whole, (row) => {
    if (rows.has(keyOf(row))) return;
    write(pen, row);
    written += 1;
    if (written % handful === 0) parts.push(new Blob([pen.take()]));
  });
  if (!header) return undefined;
  if (rows.size === 0) return { at: last.at, blob: whole };
  for (const row of rows.values()) write(pen, row);
  return { at: last.at, blob: new Blob([...parts, pen.end()], { type: 'application/jsonl' }) };
}

/** The newest copy of a database that is whole; undefined where there is none, or the browser has no such files. */
export async function foundCopy(device: string): Promise<FoundCopy | undefined> {
  const files = await privateFiles();
  for (const chain of files ? chainsOf(await files.names(), device) : []) {
    const found = files && (await putTogether(files, chain));
    if (found) return found;
  }
  return undefined;
}
