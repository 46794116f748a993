// The copy of the log inside the browser, outside the database. It is renewed automatically and is still there if the
// database is lost.
import { fileOrigin } from '../../browser/fileOrigin';
import { alone, type PrivateFiles, privateFiles } from '../../browser/privateFiles';
import { liveConversation } from '../../conversation/queries';
import { db } from '../../database/database';
import { eachOf } from '../../database/pagedReads';
import { type Changed, changedSince, forgetChanges, lastChange } from '../../database/readChanges';
import { type BackupTable, backupTables, type RowOf } from '../../database/tables';
import type { Row } from '../../database/types';
import { newPen } from '../backupWriter';
import { type Chain, type CopyFile, chainsOf, copyName } from '../innerCopyNames';
import { databaseId } from '../queries/lostLog';
import { backupBlob } from '../queries/wholeBackup';

/**
 * Changes are written as separate files. The whole log is written again once there are `mostParts` of them, or they
 * take more than `partsLimit` bytes and more than a quarter (`shareOfWhole`) of the whole.
 */
const mostParts = 50;
const partsLimit = 1024 * 1024;
const shareOfWhole = 4;

const sizeOf = async (files: PrivateFiles, some: readonly CopyFile[]): Promise<number> => {
  const sizes = await Promise.all(some.map(async (file) => (await files.read(copyName(file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** When a row was created, in epoch milliseconds, read from its id (UUID v7); 0 if the id is no such number. */
const madeAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) || 0;

const isPress = (stone: string): boolean => stone.startsWith('marks/') || stone.startsWith('pauses/');

/**
 * Whether something in an earlier file was deleted since, or a person in it was renamed or edited: such a file must be
 * replaced. A press undone during its own talk is in no earlier file.
 */
function takesBack(changed: Changed, copiedAt: number, now: number): boolean {
  const [stones = [], people = []] = [changed.get('tombstones'), changed.get('people')];
  if (stones === null || people === null) return true;
  // An id dated in the future comes from a clock that was ahead, so its true date is unknown.
  const isNew = (id: string) => madeAt(id) > copiedAt && madeAt(id) <= now;
  const deleted = [...stones].some((stone) => !(isPress(stone) && isNew(stone.slice(stone.indexOf('/') + 1))));
  return deleted || ![...people].every(isNew);
}

/** The changes since a chain's last file, if they can be added to the chain; undefined if the whole must be written. */
async function addable(files: PrivateFiles, [whole, ...parts]: Chain, now: number): Promise<Changed | undefined> {
  const last = parts.at(-1) ?? whole;
  const changed = await changedSince(last.change);
  if (!changed || parts.length >= mostParts || [...changed.values()].includes(null)) return undefined;
  if (takesBack(changed, last.at, now)) return undefined;
  const size = await sizeOf(files, parts);
  return size > Math.max(partsLimit, (await sizeOf(files, [whole])) / shareOfWhole) ? undefined : changed;
}

async function changesBlob(changed: Changed, now: number): Promise<Blob> {
  const pen = newPen(fileOrigin(), now);
  for (const table of backupTables)
    await eachOf([...(changed.get(table) ?? [])], async (ids) => {
      const rows = await db.table<Row, string>(table).bulkGet(ids);
      // The row was just read from this table, so the types match.
      for (const row of rows) if (row) pen.row(table, row as RowOf[BackupTable] as never);
    });
  return new Blob([pen.end()]);
}

async function addPart(files: PrivateFiles, chain: Chain, changed: Changed, file: CopyFile): Promise<void> {
  const part = { ...file, generation: chain[0].generation, part: chain.length };
  await files.write(copyName(part), await changesBlob(changed, file.at));
}

/** Writes the whole log. Keeps the generation before it, unless that contains what was deleted or edited since. */
async function writeWhole(files: PrivateFiles, chains: readonly Chain[], file: CopyFile): Promise<void> {
  const backup = await backupBlob(file.at, fileOrigin());
  if (!backup.ok) throw new Error(`the log could not be read: ${backup.error}`);
  const generation = (chains[0]?.[0].generation ?? 0) + 1;
  await files.write(copyName({ ...file, generation }), backup.value.blob);
  const before = chains[0]?.at(-1);
  const changed = before && (await changedSince(before.change));
  const oldest = changed && !takesBack(changed, before.at, file.at) ? before.generation : generation;
  const old = chains.flat().flatMap((one) => (one.generation < oldest ? copyName(one) : []));
  await files.remove((name) => old.includes(name));
}

async function renew(now: number): Promise<void> {
  const [device, files] = await Promise.all([databaseId(), privateFiles()]);
  if (device === undefined || !files || (await liveConversation())) return;
  const change = await lastChange();
  const chains = chainsOf(await files.names(), device);
  const newest = chains[0]?.at(-1);
  if (newest?.change === change || change === 0) return;
  const file = { device, generation: 1, part: 0, change, at: now };
  const changed = chains[0] && (await addable(files, chains[0], now));
  if (changed && chains[0]) await addPart(files, chains[0], changed, file);
  else await writeWhole(files, chains, file);
  await forgetChanges(change, now);
}

let turn: Promise<void> = Promise.resolve();

/**
 * Updates the copy to the log at `now` (epoch milliseconds), unless a talk is live: usually by a small file with the
 * changes, now and then by the whole log. Calls run one by one. Rejects if writing fails; the earlier copy stays.
 */
export function renewCopy(now: number): Promise<void> {
  turn = turn.catch(() => undefined).then(() => alone(() => renew(now)));
  return turn;
}

/** Deletes all copies, of every database. Call within alone(), or a copy being written may appear afterwards. */
export async function removeCopies(): Promise<void> {
  await (await privateFiles())?.remove(() => true);
}

/** Deletes the copies of every database but this one. */
export async function keepCopiesOf(device: string | undefined): Promise<void> {
  await (await privateFiles())?.remove((name) => !name.startsWith(`${device}.`));
}
