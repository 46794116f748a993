// Counts what a takeover would do, without doing it. Reads only.

import { db } from '../../database/database';
import { belongings } from '../../database/ownedRows';
import { coverOf, entries } from '../../database/ownership';
import { lookUp } from '../../database/pagedReads';
import { type MergedTable, mergedTables, type OwnerTable, ownerTables, type Tombstone } from '../../database/tables';
import { fallsAt } from '../../database/tombstoneMeaning';
import type { Aside, Row, StagedPage } from '../../database/types';
import { yieldToWrites } from '../../database/yieldToWrites';
import { inFile, pagesAfter, rowsIn, stagedRows } from '../actions/stagedPages';
import { isStaged, type LeftOut, type Whole } from '../actions/stageFile';
import { perTable } from '../backupFormat';
import { type AnyRow, asideStands, asidesOf, join } from '../mergeRows';
import { type Empty, fallen, findEmpty, known } from './knownRows';

/** Rows of one table. `skipped`: already here, or older than what is here. */
export interface Change {
  added: number;
  changed: number;
  removed: number;
  skipped: number;
}

export interface Preview {
  /** Epoch milliseconds. */
  exportedAt: number;
  lang: string;
  app: string;
  tables: Record<MergedTable, Change>;
  /** Texts that differ here and in the file: the newer one wins, the older one is kept as an aside. */
  setAside: number;
  /** Conversations that were live when the file was written; they are imported as ended at their last mark. */
  closed: number;
  /** Rows of the file that a wrong clock dated in the future. */
  ahead: number;
  /** Invalid rows, which are left out; undefined if there are none. */
  leftOut: LeftOut | undefined;
}

const noChange = (): Change => ({ added: 0, changed: 0, removed: 0, skipped: 0 });

const blank = ({ header: { exportedAt, lang, app }, ahead, leftOut }: Whole): Preview => ({
  ...{ exportedAt, lang, app, tables: perTable(mergedTables, noChange) },
  ...{ setAside: 0, closed: 0, ahead, leftOut },
});

function outcome(here: AnyRow | undefined, after: AnyRow | undefined): keyof Change {
  if (after === here) return 'skipped';
  if (!here) return 'added';
  if (!after) return 'removed';
  // With the same stamp, the versions differ only in what is computed from other rows.
  return after.stamp === here.stamp ? 'skipped' : 'changed';
}

async function countRows(preview: Preview, table: MergedTable, rows: readonly AnyRow[], empty: Empty): Promise<void> {
  const [cells, gone] = await Promise.all([known(table, rows, empty), fallen(table, rows, empty)]);
  const asides: Aside[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = cells[index];
    if (!cell) continue;
    const after = join(cell.here, { row, stone: cell.fileStone });
    const what = gone.has(row.id) ? 'skipped' : outcome(cell.here.row, after.row);
    preview.tables[table][what] += 1;
    if (what === 'added' || what === 'changed')
      preview.closed += after.row && 'capture' in row && row.status === 'live' ? 1 : 0;
    if (!after.row || !after.lost) continue;
    const lost = asidesOf(table, after.lost, after.row);
    asides.push(...lost.filter((aside) => asideStands(aside, undefined, cell.fileStone)));
  }
  preview.setAside += await fresh(asides, empty);
}

/** How many of these asides are neither stored yet nor were dismissed. */
async function fresh(asides: readonly Aside[], empty: Empty): Promise<number> {
  if (asides.length === 0) return 0;
  const cells = await known('asides', asides, empty);
  return asides.filter((aside, index) => {
    const cell = cells[index];
    return cell && !cell.here.row && join(cell.here, { row: aside, stone: cell.fileStone }).row;
  }).length;
}

/** Counts the tombstones that delete a row which is not in the file itself. */
async function countStones(preview: Preview, stones: readonly Tombstone[]): Promise<void> {
  for (const table of new Set(stones.map((stone) => stone.table))) {
    const some = stones.filter((stone) => stone.table === table);
    const ids = some.map((stone) => stone.row);
    const [rows, brought] = await Promise.all([
      lookUp(db.table<AnyRow, string>(table), (row) => row.id, ids),
      stagedRows(table, ids),
    ]);
    const going = some.filter(({ stamp }, index) => !brought[index] && (rows[index]?.stamp ?? '~') <= stamp);
    preview.tables[table].removed += going.length;
  }
}

/**
 * Counts the rows deleted with a conversation, person or deck, except those already counted as a row of the file or by
 * their own tombstone.
 */
async function countBelongings(preview: Preview, stone: Tombstone): Promise<void> {
  const here = stone.table === 'people' ? await db.tombstones.get(stone.id) : undefined;
  const found = await belongings(stone.table as OwnerTable, [stone.row], here?.into !== undefined);
  for (const [table, rows] of entries(found)) {
    const until = fallsAt(table, stone) ?? '';
    const going = rows.filter((row) => row.stamp <= until && coverOf(table, row) === stone.id);
    const ids = going.map((row) => row.id);
    const [brought, own] = await Promise.all([stagedRows(table, ids), inFile(ids.map((one) => `${table}/${one}`))]);
    const counted = going.map((row, index) => brought[index] || row.stamp <= (own[index]?.stamp ?? ''));
    preview.tables[table].removed += counted.filter((already) => !already).length;
  }
}

/**
 * Counts some rows of a page. Returns the tombstones of owners: what belongs to those still has to be counted, as it
 * may be many rows each.
 */
async function countSome(preview: Preview, table: string, rows: readonly Row[], empty: Empty): Promise<Tombstone[]> {
  // Only validated rows are ever staged.
  if (table !== 'tombstones') {
    await countRows(preview, table as MergedTable, rows as AnyRow[], empty);
    return [];
  }
  const stones = rows as Tombstone[];
  await countStones(preview, stones);
  return stones.filter((stone) => ownerTables.some((owner) => owner === stone.table));
}

/** Rows looked up at a time, each in several tables: so few that no press waits for them. */
const rowsAtOnce = 20;

async function countPage(preview: Preview, page: StagedPage, empty: Empty): Promise<void> {
  for (const some of inParts(rowsIn(page), rowsAtOnce)) {
    await yieldToWrites();
    for (const owner of await countSome(preview, page.table, some, empty)) {
      await yieldToWrites();
      await countBelongings(preview, owner);
    }
  }
}

/**
 * Counts what taking over the staged file would do; undefined if another file replaced it meanwhile, or `signal`
 * cancels. Few rows are read at a time: a talk may begin in another window, and no press may wait for a read of
 * everything. So the counts are inconsistent if the log changes meanwhile. That is harmless: nothing is taken over
 * while a talk is live, and a takeover decides each row again, by the same rules.
 */
export async function previewStaged(token: string, whole: Whole, signal?: AbortSignal): Promise<Preview | undefined> {
  const preview = blank(whole);
  const empty = await findEmpty();
  const next = async (after: string) => {
    const [ours, pages] = await db.transaction('r', [db.staged, db.local], () =>
      Promise.all([isStaged(token), pagesAfter(after)]),
    );
    return ours && !signal?.aborted ? pages : undefined;
  };
  for (let reading = next(''); ; ) {
    const pages = await reading;
    const last = pages?.at(-1);
    if (!pages || !last) return pages && preview;
    // The next pages are fetched while these are counted.
    reading = next(last.key);
    reading.catch(() => undefined);
    for (const page of pages) await countPage(preview, page, empty);
  }
}

function inParts<T>(all: readonly T[], each: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / each) }, (_, part) => all.slice(part * each, (part + 1) * each));
}
