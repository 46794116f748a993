// Owns saying what a takeover would do, without doing it. Reads only.

import { belongings, coverOf, entries, type OwnerTable, ownerTables } from '../store/belonging';
import { db, type StagedPage } from '../store/db';
import { lookUp } from '../store/pages';
import type { Aside, MergedTable, Tombstone } from '../store/types';
import { type Header, mergedTables, perTable } from './format';
import { type AnyRow, asideStands, asidesOf, join } from './merge';
import { isStaged, type Whole } from './stage';
import { pageAfter, stagedRows } from './staged';
import { fallen, known } from './standing';
import { inFile } from './stones';

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
  /** Texts that differ here and there: the newer one stands, the older one is kept aside. */
  setAside: number;
  /** Conversations that were live when the file was written; they come in as ended at their last mark. */
  closed: number;
  /** Rows of the file that are dated in the future, by a clock that was wrong. */
  ahead: number;
}

const noChange = (): Change => ({ added: 0, changed: 0, removed: 0, skipped: 0 });

const blank = ({ exportedAt, lang, app }: Header, ahead: number): Preview => ({
  ...{ exportedAt, lang, app, tables: perTable(mergedTables, noChange) },
  ...{ setAside: 0, closed: 0, ahead },
});

function outcome(here: AnyRow | undefined, after: AnyRow | undefined): keyof Change {
  if (after === here) return 'skipped';
  if (!here) return 'added';
  if (!after) return 'removed';
  // One stamp, one change: what differs is only worked out from other rows.
  return after.stamp === here.stamp ? 'skipped' : 'changed';
}

async function countRows(preview: Preview, table: MergedTable, rows: readonly AnyRow[]): Promise<void> {
  const [cells, gone] = await Promise.all([known(table, rows), fallen(table, rows)]);
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
  preview.setAside += await fresh(asides);
}

/** How many of these asides are not kept yet, nor were dismissed. */
async function fresh(asides: readonly Aside[]): Promise<number> {
  if (asides.length === 0) return 0;
  const cells = await known('asides', asides);
  return asides.filter((aside, index) => {
    const cell = cells[index];
    return cell && !cell.here.row && join(cell.here, { row: aside, stone: cell.fileStone }).row;
  }).length;
}

/** Tombstones count where they take a row away that the file itself does not bring. */
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

/** What goes with a conversation, person or deck, where it is counted neither as a row of the file nor by a tombstone of its own. */
async function countBelongings(preview: Preview, stones: readonly Tombstone[]): Promise<void> {
  const stamps = new Map(stones.map((stone) => [stone.id, stone.stamp]));
  const idsOf = (owner: OwnerTable) => stones.filter(({ table }) => table === owner).map(({ row }) => row);
  const found = await Promise.all(ownerTables.map((owner) => belongings(owner, idsOf(owner))));
  for (const [table, rows] of found.flatMap(entries)) {
    const going = rows.filter((row) => row.stamp <= (stamps.get(coverOf(table, row) ?? '') ?? ''));
    const ids = going.map(({ id }) => id);
    const [brought, own] = await Promise.all([stagedRows(table, ids), inFile(ids.map((id) => `${table}/${id}`))]);
    const counted = going.map(({ stamp }, index) => brought[index] || stamp <= (own[index]?.stamp ?? ''));
    preview.tables[table].removed += counted.filter((already) => !already).length;
  }
}

/** Counts a page. What belongs to rows that it deletes is left to be counted, as that may be many rows of each. */
async function countPage(preview: Preview, page: StagedPage): Promise<Tombstone[]> {
  // Only validated rows are ever staged.
  if (page.table !== 'tombstones') {
    await countRows(preview, page.table as MergedTable, page.rows as AnyRow[]);
    return [];
  }
  const stones = page.rows as Tombstone[];
  await countStones(preview, stones);
  return stones.filter(({ table }) => ownerTables.some((owner) => owner === table));
}

/** Owners whose belongings are counted at a time. */
const ownersEach = 10;

/**
 * Counts what taking over the staged file would do; undefined where another file took its place
 * meanwhile, or it is given up. Every page is
 * read in a transaction of its own: a talk may begin meanwhile in another window, and no press may wait behind a reading
 * of everything. So the counts are of no one moment if the log changes under them. They need not be: nothing is taken
 * over while a talk is live, and a takeover decides each row anew, by the same law.
 */
export async function previewStaged(
  token: string,
  { header, ahead }: Whole,
  signal?: AbortSignal,
): Promise<Preview | undefined> {
  const preview = blank(header, ahead);
  const atOnce = <T>(work: () => Promise<T>) => db.transaction('r', db.tables, async () => work());
  const next = (after: string) =>
    atOnce(async () => {
      const [ours, page] = await Promise.all([isStaged(token), pageAfter(after)]);
      return ours && !signal?.aborted ? { page } : undefined;
    });
  for (let reading = next(''); ; ) {
    const read = await reading;
    if (!read?.page) return read && preview;
    const { page } = read;
    // The page after it is fetched meanwhile.
    reading = next(page.key);
    reading.catch(() => undefined);
    const owners = await atOnce(() => countPage(preview, page));
    for (const some of inParts(owners, ownersEach)) await atOnce(() => countBelongings(preview, some));
  }
}

function inParts<T>(all: readonly T[], each: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / each) }, (_, part) => all.slice(part * each, (part + 1) * each));
}
