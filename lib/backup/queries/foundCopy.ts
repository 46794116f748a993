// Combines the inner copy's files, the whole log and the changes since, into one ordinary backup.
import { fileOrigin } from '../../browser/fileOrigin';
import { type PrivateFiles, privateFiles } from '../../browser/privateFiles';
import type { BackupTable, RowOf } from '../../database/tables';
import type { Header } from '../backupFormat';
import { newReader, type ReadRow } from '../backupReader';
import { newPen, type Pen } from '../backupWriter';
import { linesOf } from '../fileLines';
import { type Chain, type CopyFile, chainsOf, copyName } from '../innerCopyNames';

/** A copy as a backup, and the time up to which it contains the log (epoch milliseconds). */
export interface FoundCopy {
  at: number;
  blob: Blob;
}

const keyOf = ({ table, row }: ReadRow): string => `${table}/${row.id}`;

/** Reads a file row by row. Returns its header, or undefined if the file is incomplete or damaged. */
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

/**
 * For each row changed since the whole file: the part with its newest version. Also the parts before any damaged one.
 */
async function changesOf(files: PrivateFiles, [, ...parts]: Chain): Promise<[Map<string, CopyFile>, CopyFile[]]> {
  const newest = new Map<string, CopyFile>();
  const sound: CopyFile[] = [];
  for (const part of parts) {
    const keys: string[] = [];
    if (!(await readThrough(await files.read(copyName(part)), (row) => keys.push(keyOf(row))))) break;
    for (const key of keys) newest.set(key, part);
    sound.push(part);
  }
  return [newest, sound];
}

/** Rows that are put into one Blob. */
const handful = 500;

async function putTogether(files: PrivateFiles, chain: Chain): Promise<FoundCopy | undefined> {
  const [whole] = chain;
  const [newest, parts] = await changesOf(files, chain);
  const { at } = parts.at(-1) ?? whole;
  const texts: Blob[] = [];
  const pen = newPen(fileOrigin(), at);
  let written = 0;
  // The files are read a second time, so that only the ids of changed rows are held in memory.
  for (const file of [whole, ...parts]) {
    const header = await readThrough(await files.read(copyName(file)), (row) => {
      if ((newest.get(keyOf(row)) ?? whole) !== file) return;
      write(pen, row);
      written += 1;
      if (written % handful === 0) texts.push(new Blob([pen.take()]));
    });
    if (!header) return undefined;
  }
  return { at, blob: new Blob([...texts, pen.end()], { type: 'application/jsonl' }) };
}

/** The newest complete copy of a database; undefined if there is none, or the browser has no private files. */
export async function foundCopy(device: string): Promise<FoundCopy | undefined> {
  const files = await privateFiles();
  for (const chain of files ? chainsOf(await files.names(), device) : []) {
    const found = files && (await putTogether(files, chain));
    if (found) return found;
  }
  return undefined;
}
