// Owns saying what a takeover would do, without doing it. Reads only.

import { belongings, coverOf, entries, type OwnerTable, ownerTables } from '../store/belonging';
import { db, type StagedRow } from '../store/db';
import { eachPage, lookUp } from '../store/pages';
import { fallsAt } from '../store/stone';
import type { Aside, MergedTable, Row, Tombstone } from '../store/types';
import type { Header } from './format';
import { type AnyRow, asideStands, asidesOf, type Cell, join, newestOf } from './merge';
import { inFile, stonesOf } from './stones';

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
}

const noChange = (): Change => ({ added: 0, changed: 0, removed: 0, skipped: 0 });

function blank({ exportedAt, lang, app }: Header): Preview {
  const tables = {
    conversations: noChange(),
    marks: noChange(),
    deals: noChange(),
    reflections: noChange(),
    people: noChange(),
    asides: noChange(),
    settings: noChange(),
    decks: noChange(),
    cards: noChange(),
    gaps: noChange(),
    readings: noChange(),
    ideas: noChange(),
    pauses: noChange(),
    keysets: noChange(),
    commitments: noChange(),
    pulses: noChange(),
    plans: noChange(),
  };
  return { exportedAt, lang, app, tables, setAside: 0, closed: 0 };
}

function outcome(here: AnyRow | undefined, after: AnyRow | undefined): keyof Change {
  if (after === here) return 'skipped';
  if (!here) return 'added';
  if (!after) return 'removed';
  // One stamp, one change: what differs is only worked out from other rows.
  return after.stamp === here.stamp ? 'skipped' : 'changed';
}

/** What is known here of rows of one table, and what the file's tombstones say of them. */
async function known(table: MergedTable, asked: readonly Row[]) {
  const ids = asked.map((row) => row.id);
  const rows = await lookUp(db.table<AnyRow, string>(table), (row) => row.id, ids);
  const newest = asked.map((row, at) => newestOf(row as AnyRow, rows[at]));
  const [stones, fileStones] = await Promise.all([stonesOf(table, newest), stonesOf(table, newest, inFile)]);
  return ids.map((_, at) => ({
    here: { row: rows[at], stone: stones[at] } satisfies Cell,
    fileStone: fileStones[at],
  }));
}

async function countRows(preview: Preview, table: MergedTable, rows: readonly AnyRow[]): Promise<void> {
  const cells = await known(table, rows);
  for (const [index, row] of rows.entries()) {
    const cell = cells[index];
    if (!cell) continue;
    const after = join(cell.here, { row, stone: cell.fileStone });
    const what = 'field' in row && !(await stands(row)) ? 'skipped' : outcome(cell.here.row, after.row);
    preview.tables[table][what] += 1;
    if (what === 'added' || what === 'changed')
      preview.closed += after.row && 'capture' in row && row.status === 'live' ? 1 : 0;
    if (after.row && after.lost)
      preview.setAside += await fresh(asidesOf(table, after.lost, after.row), cell.fileStone);
  }
}

/** Whether an aside of the file would be kept beside its row, as that will be. */
async function stands(aside: Aside): Promise<boolean> {
  const [[cell], staged] = await Promise.all([
    known(aside.table, [{ id: aside.row, stamp: '' }]),
    db.staged.get(`${aside.table}/${aside.row}`),
  ]);
  const owner = cell && join(cell.here, { row: staged?.row as AnyRow | undefined, stone: cell.fileStone });
  return asideStands(aside, owner?.row, owner?.stone);
}

/** How many of these asides are not kept yet, nor were dismissed. */
async function fresh(asides: readonly Aside[], stone: string | undefined): Promise<number> {
  const standing = asides.filter((aside) => asideStands(aside, undefined, stone));
  if (standing.length === 0) return 0;
  const cells = await known('asides', standing);
  return standing.filter((aside, index) => {
    const cell = cells[index];
    return cell && !cell.here.row && join(cell.here, { row: aside, stone: cell.fileStone }).row;
  }).length;
}

/** Tombstones count where they take a row away that the file itself does not bring. */
async function countStones(preview: Preview, stones: readonly Tombstone[]): Promise<void> {
  const brought = await db.staged.bulkGet(stones.map((stone) => stone.id));
  for (const [index, stone] of stones.entries()) {
    if (brought[index]) continue;
    const row = await db.table<AnyRow, string>(stone.table).get(stone.row);
    if (row && row.stamp <= stone.stamp) preview.tables[stone.table].removed += 1;
  }
  await countBelongings(preview, stones);
}

/** What goes with a conversation, person or deck, where it is counted neither as a row of the file nor by a tombstone of its own. */
async function countBelongings(preview: Preview, stones: readonly Tombstone[]): Promise<void> {
  const covers = new Map(stones.map((stone) => [stone.id, stone]));
  const idsOf = (owner: OwnerTable) => stones.filter(({ table }) => table === owner).map(({ row }) => row);
  const found = await Promise.all(ownerTables.map((owner) => belongings(owner, idsOf(owner))));
  for (const [table, rows] of found.flatMap(entries)) {
    const going = rows.filter((row) => row.stamp <= (fallsAt(table, covers.get(coverOf(table, row) ?? '')) ?? ''));
    const ids = going.map(({ id }) => `${table}/${id}`);
    const [brought, own] = await Promise.all([db.staged.bulkGet(ids), inFile(ids)]);
    const counted = going.map(({ stamp }, index) => brought[index] || stamp <= (own[index]?.stamp ?? ''));
    preview.tables[table].removed += counted.filter((already) => !already).length;
  }
}

async function countPage(preview: Preview, page: readonly StagedRow[]): Promise<void> {
  for (const table of new Set(page.map((staged) => staged.table))) {
    const rows = page.filter((staged) => staged.table === table).map((staged) => staged.row);
    if (table === 'tombstones') await countStones(preview, rows as Tombstone[]);
    else await countRows(preview, table as MergedTable, rows as AnyRow[]);
  }
}

/** Counts what taking over the staged file would do. */
export function previewStaged(header: Header): Promise<Preview> {
  const preview = blank(header);
  return db.transaction('r', db.tables, async () => {
    await eachPage(
      db.staged,
      (staged) => staged.key,
      (page) => countPage(preview, page),
    );
    return preview;
  });
}
