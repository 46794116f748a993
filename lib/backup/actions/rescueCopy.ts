// The rescue copy: the whole log as it was before something replaced it.
import { db } from '../../database/database';
import { backupTables } from '../../database/tables';
import type { About } from '../backupFormat';
import { backedUp, writeBackup } from '../queries/wholeBackup';

/** The entry in `local` about the copy; its parts are stored there too, as `rescue/generation/number`. */
interface Copy {
  /** Epoch milliseconds. */
  at: number;
  generation: number;
  parts: number;
}

const partId = (generation: number, part: number): string => `rescue/${generation}/${part}`;

const known = async (): Promise<Copy | undefined> => (await db.local.get('rescue'))?.value as Copy | undefined;

async function partOf(copy: Copy, part: number): Promise<string> {
  const kept = await db.local.get(partId(copy.generation, part));
  return typeof kept?.value === 'string' ? kept.value : '';
}

async function forget(copy: Copy | undefined): Promise<void> {
  if (copy) await db.local.where('id').startsWith(`rescue/${copy.generation}/`).delete();
}

async function writeCopy(now: number, about: About, before: Copy | undefined): Promise<void> {
  const copy: Copy = { at: now, generation: (before?.generation ?? 0) + 1, parts: 0 };
  await writeBackup(about, now, async (text) => {
    await db.local.put({ id: partId(copy.generation, copy.parts), value: text });
    copy.parts += 1;
  });
  await db.local.put({ id: 'rescue', value: copy });
}

/** Saves a copy of the current log, replacing any earlier copy. Call within a transaction over all tables. */
export async function keepRescue(now: number, about: About): Promise<void> {
  const before = await known();
  await writeCopy(now, about, before);
  await forget(before);
}

/** Deletes the copy. Call within a transaction over local. */
export async function dropRescue(): Promise<void> {
  await forget(await known());
  await db.local.delete('rescue');
}

/** When the saved copy was made (epoch milliseconds); undefined if there is none. */
export const rescueTime = async (): Promise<number | undefined> => (await known())?.at;

/** The saved copy as a backup file; undefined if there is none. */
export function rescueCopy(): Promise<{ at: number; blob: Blob } | undefined> {
  return db.transaction('r', db.local, async () => {
    const copy = await known();
    if (!copy) return undefined;
    const parts: Blob[] = [];
    for (let part = 0; part < copy.parts; part += 1) parts.push(new Blob([await partOf(copy, part)]));
    return { at: copy.at, blob: new Blob(parts, { type: 'application/jsonl' }) };
  });
}

async function putLines(text: string): Promise<void> {
  const lines = text.split('\n').filter((line) => line !== '');
  const rows = lines.map((line) => JSON.parse(line) as { table?: string; row?: unknown });
  for (const name of backupTables) {
    await db.table(name).bulkPut(rows.filter(({ table }) => table === name).map(({ row }) => row));
  }
}

/**
 * Replaces the whole log with the saved copy, and saves the replaced log as the new copy; false if there is no copy.
 * Call within a transaction over all tables.
 */
export async function swapRescue(now: number, about: About): Promise<boolean> {
  const copy = await known();
  if (!copy) return false;
  await writeCopy(now, about, copy);
  for (const table of backedUp()) await table.clear();
  // We wrote this text ourselves: lines are complete, and each part ends at the end of a line.
  for (let part = 0; part < copy.parts; part += 1) await putLines(await partOf(copy, part));
  await forget(copy);
  return true;
}
