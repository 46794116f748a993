// Merges the staged rows into the log, row by row. Every function runs within one transaction over all tables.

import { db } from '../../database/database';
import { belongings } from '../../database/ownedRows';
import { canFollow, canMove, coverOf, entries } from '../../database/ownership';
import { type MergedTable, type OwnerTable, ownerTables, type Tombstone } from '../../database/tables';
import { fallsAt, joinStones } from '../../database/tombstoneMeaning';
import type { Aside, Row } from '../../database/types';
import { settlePeople } from '../../people/actions/settlePeople';
import type { Reflection } from '../../reflection/types';
import { arriving } from '../endAfterMerge';
import { type AnyRow, asidesOf, join } from '../mergeRows';
import { inLog } from '../queries/deletionStamps';
import { standingOf } from '../queries/knownRows';
import { settleStones, settleTalks, settleTexts } from './settleMerge';
import { pagesAfter, rowsIn } from './stagedPages';

/** Ids of what must be recomputed afterwards: conversations, and rows with texts that a person wrote. */
interface Touched {
  talks: Set<string>;
  reflections: Set<string>;
  people: Set<string>;
  /** People whose talks and pulses may now be about somebody else. */
  followed: Set<string>;
}

function touch(touched: Touched, table: MergedTable, row: AnyRow): void {
  if (table === 'conversations') touched.talks.add(row.id);
  if ('conversationId' in row && row.conversationId) touched.talks.add(row.conversationId);
  if (table === 'reflections') touched.talks.add(row.id);
  if (table === 'reflections' || table === 'people') touched[table].add(row.id);
  if ('was' in row && row.personId) touched.followed.add(row.personId);
  if (table === 'asides' && 'field' in row) touched[row.table].add(row.row);
}

async function mergeRows(table: MergedTable, rows: readonly AnyRow[], touched: Touched): Promise<void> {
  const { stored, deciding, stones: found } = await standingOf(table, rows, [inLog]);
  const stones = found[0] ?? [];
  const put: AnyRow[] = [];
  const fallen: Row[] = [];
  const asides: Aside[] = [];
  for (const [index, coming] of rows.entries()) {
    const known = stored[index];
    const row = table === 'reflections' ? arriving(coming as Reflection, known as Reflection | undefined) : coming;
    const joined = join({ row: known, stone: stones[index] }, { row, stone: undefined });
    if (joined.row && joined.lost) asides.push(...asidesOf(table, joined.lost, joined.row));
    if (joined.row === undefined && canFollow(table)) fallen.push(deciding[index] ?? row);
    if (joined.row === undefined || joined.row === known) continue;
    put.push(joined.row);
    touch(touched, table, joined.row);
    if (known) touch(touched, table, known);
  }
  await db.table<AnyRow, string>(table).bulkPut(put);
  if (fallen.length > 0) await letFall(table, fallen);
  if (asides.length > 0) await mergeRows('asides', newestAsides(asides), touched);
}

/** Deletes rows that a known tombstone covers. A row that can move gets its own tombstone: see canMove. */
async function letFall(table: MergedTable, rows: readonly Row[]): Promise<void> {
  await db.table(table).bulkDelete(rows.map(({ id }) => id));
  const moving = rows.filter((row) => canMove(table, row));
  const stones = moving.map(({ id, stamp }) => ({ id: `${table}/${id}`, table, row: id, stamp }));
  const known = await db.tombstones.bulkGet(stones.map(({ id }) => id));
  await db.tombstones.bulkPut(stones.map((stone, index) => joinStones(known[index], stone)));
}

/** One aside per id, the newest: two lost versions may contain the same text. */
const newestAsides = (asides: readonly Aside[]): Aside[] => [
  ...new Map([...asides].sort((a, b) => (a.stamp < b.stamp ? -1 : 1)).map((aside) => [aside.id, aside])).values(),
];

async function buryRows(table: MergedTable, stones: readonly Tombstone[], touched: Touched): Promise<void> {
  const rows = await db.table<AnyRow, string>(table).bulkGet(stones.map((stone) => stone.row));
  const gone: string[] = [];
  for (const [index, stone] of stones.entries()) {
    const row = rows[index];
    if (table === 'reflections' || table === 'people') touched[table].add(stone.row);
    if (!row || row.stamp > stone.stamp) continue;
    gone.push(row.id);
    touch(touched, table, row);
  }
  await db.table(table).bulkDelete(gone);
  const owner = ownerTables.find((name) => name === table);
  if (owner) await buryBelongings(owner, stones, touched);
}

async function buryBelongings(owner: OwnerTable, stones: readonly Tombstone[], touched: Touched): Promise<void> {
  const covers = new Map(stones.map((stone) => [stone.id, stone]));
  const ids = stones.map((stone) => stone.row);
  for (const [table, rows] of entries(await belongings(owner, ids, touched.followed.size > 0))) {
    const gone = rows.filter((row) => row.stamp <= (fallsAt(table, covers.get(coverOf(table, row) ?? '')) ?? ''));
    for (const row of gone) touch(touched, table, row as AnyRow);
    await letFall(table, gone);
  }
}

async function mergeStones(stones: readonly Tombstone[], touched: Touched): Promise<void> {
  const known = await db.tombstones.bulkGet(stones.map((stone) => stone.id));
  const newer = stones.flatMap((stone, index) => {
    const [before, after] = [known[index], joinStones(known[index], stone)];
    if (before?.stamp === after.stamp && before.deleted === after.deleted) return [];
    for (const id of [before, after].flatMap((one) => one?.into ?? [])) touched.followed.add(id);
    return after;
  });
  await db.tombstones.bulkPut(newer);
  for (const table of new Set(newer.map((stone) => stone.table)))
    await buryRows(
      table,
      newer.filter((stone) => stone.table === table),
      touched,
    );
}

/** Merges everything staged into the log. The result does not depend on the order of the rows. */
export async function mergeStaged(): Promise<void> {
  const touched: Touched = { talks: new Set(), reflections: new Set(), people: new Set(), followed: new Set() };
  for (let pages = await pagesAfter(''); pages.length > 0; pages = await pagesAfter(pages.at(-1)?.key ?? '')) {
    for (const page of pages) {
      // Only validated rows are ever staged.
      if (page.table === 'tombstones') await mergeStones(rowsIn(page) as Tombstone[], touched);
      else await mergeRows(page.table as MergedTable, rowsIn(page) as AnyRow[], touched);
    }
  }
  await settleTexts('reflections', [...touched.reflections]);
  await settleTexts('people', [...touched.people]);
  await settleTalks([...touched.talks]);
  await settlePeople(await settleStones(), [...touched.followed]);
}
