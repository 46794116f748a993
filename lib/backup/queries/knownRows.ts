// What this log knows about the rows of a file, and whether the rows they depend on keep them valid. Reads only.
import type { Conversation } from '../../conversation/types';
import { db } from '../../database/database';
import { canFollow } from '../../database/ownership';
import { lookUp } from '../../database/pagedReads';
import { type BackupTable, backupTables, type MergedTable } from '../../database/tables';
import type { Aside, Row } from '../../database/types';
import type { Reflection } from '../../reflection/types';
import { inFile, stagedRows } from '../actions/stagedPages';
import { closed, isMade, reflectionFor } from '../endAfterMerge';
import { type AnyRow, asideStands, type Cell, type Joined, join, newestOf } from '../mergeRows';
import { type Find, inLog, stonesOf } from './deletionStamps';

/** Tables that have no rows here, and whether the file has no tombstones. These need not be searched row by row. */
export interface Empty {
  here: ReadonlySet<BackupTable>;
  fileStones: boolean;
}

export const findEmpty = (): Promise<Empty> =>
  db.transaction('r', db.tables, async () => {
    const [fileStones, ...counts] = await Promise.all([
      db.staged.where(':id').startsWith('tombstones/').limit(1).count(),
      ...backupTables.map((table) => db.table(table).limit(1).count()),
    ]);
    return { here: new Set(backupTables.filter((_, at) => counts[at] === 0)), fileStones: fileStones === 0 };
  });

const none: undefined[] = [];

/**
 * The stored versions of rows, and for each of `finds` when it says each row was last deleted. A pulse's owner can
 * change: its newest version says which it is, and `deciding` contains these versions. All other rows have the same
 * owner in every version, so their tombstones can be looked up without waiting for the stored rows.
 */
export async function standingOf(
  table: MergedTable,
  rows: readonly Row[],
  finds: readonly (Find | undefined)[],
  isEmpty = false,
) {
  const ids = rows.map((row) => row.id);
  const look = () => (isEmpty ? none : lookUp(db.table<AnyRow, string>(table), (row) => row.id, ids));
  const stonesFor = (some: readonly Row[]) =>
    Promise.all(finds.map((find) => (find ? stonesOf(table, some, find) : none)));
  if (!canFollow(table)) {
    const [stored, stones] = await Promise.all([look(), stonesFor(rows)]);
    return { stored, stones, deciding: rows };
  }
  const stored = await look();
  const deciding = rows.map((row, at) => newestOf(row as AnyRow, stored[at]));
  return { stored, stones: await stonesFor(deciding), deciding };
}

/** What is known here about rows of one table, and what the file's tombstones say about them. */
export async function known(table: MergedTable, asked: readonly Row[], empty: Empty) {
  const finds = [empty.here.has('tombstones') ? undefined : inLog, empty.fileStones ? undefined : inFile];
  const { stored, stones } = await standingOf(table, asked, finds, empty.here.has(table));
  const [here, inTheFile] = stones;
  return asked.map((_, at) => ({
    here: { row: stored[at], stone: here?.[at] } satisfies Cell,
    fileStone: inTheFile?.[at],
  }));
}

/** What will be known about the rows with these ids: the version here merged with the one in the file. */
async function merged(table: MergedTable, ids: readonly string[], empty: Empty): Promise<Joined[]> {
  const [cells, brought] = await Promise.all([
    known(
      table,
      ids.map((id) => ({ id, stamp: '' })),
      empty,
    ),
    stagedRows(table, ids),
  ]);
  // Only validated rows are ever staged.
  return cells.map(({ here, fileStone }, at) =>
    join(here, { row: brought[at] as AnyRow | undefined, stone: fileStone }),
  );
}

async function asidesStand(asides: readonly Aside[], empty: Empty): Promise<Map<string, boolean>> {
  const standing = new Map<string, boolean>();
  for (const table of new Set(asides.map((aside) => aside.table))) {
    const some = asides.filter((aside) => aside.table === table);
    const owners = await merged(
      table,
      some.map((aside) => aside.row),
      empty,
    );
    for (const [at, aside] of some.entries())
      standing.set(aside.id, asideStands(aside, owners[at]?.row, owners[at]?.stone));
  }
  return standing;
}

/** Whether reflections stay: one that was made only because the true end of its talk was not known may be deleted. */
async function reflectionsStand(reflections: readonly Reflection[], empty: Empty): Promise<Map<string, boolean>> {
  const made = reflections.filter(isMade);
  const talks = await merged(
    'conversations',
    made.map(({ id }) => id),
    empty,
  );
  const stands = (row: Reflection, talk: AnyRow | undefined) =>
    talk === undefined || reflectionFor(closed(talk as Conversation, []), row) !== undefined;
  return new Map(made.map((row, at) => [row.id, stands(row, talks[at]?.row)]));
}

/** The ids of rows that a takeover would skip, or delete again, although nothing newer is known about them. */
export async function fallen(table: MergedTable, rows: readonly AnyRow[], empty: Empty): Promise<ReadonlySet<string>> {
  const standing =
    table === 'asides'
      ? await asidesStand(rows as readonly Aside[], empty)
      : table === 'reflections'
        ? await reflectionsStand(rows as readonly Reflection[], empty)
        : new Map<string, boolean>();
  return new Set([...standing].flatMap(([id, stands]) => (stands ? [] : id)));
}
