// Reads the rows that belong to a conversation, a person or a deck.
import type { Collection, Table } from 'dexie';
import { db } from './database';
import type { Rows } from './ownership';
import { type Belonging, entryOf, hasIndex, type MergedTable, mergedTables, type OwnerTable } from './tables';
import type { Aside, Row } from './types';

/** Tables whose rows are about a person, by `personId`. When a person becomes another, these rows follow. */
export const aboutPeople = (): Table<About, string>[] =>
  mergedTables.filter((table) => hasIndex(table, 'personId')).map((table) => db.table<About, string>(table));

type About = Row & { personId: string | null; was?: string };

/** The row naming this person directly, without `was`. */
export function naming<T extends About>({ was: _, ...row }: T, personId: string | null): Omit<T, 'was'> {
  return { ...row, personId };
}

type Found = Partial<Record<MergedTable, Collection<Row, string>>>;

/** The rows that name one of these owners in that field, also those that followed their owner to another. */
function followedRows(
  table: MergedTable,
  { by, was = by }: Belonging,
  ids: readonly string[],
): Collection<Row, string> {
  const owners = new Set<unknown>(ids);
  return db
    .table<Record<string, unknown> & Row, string>(table)
    .filter((row) => owners.has(row[by]) || owners.has(row[was]));
}

function rowsNaming(
  table: MergedTable,
  { by, whereTable }: Belonging,
  ids: readonly string[],
): Collection<Row, string> {
  const [first = ''] = ids;
  const where = db.table<Row, string>(table).where(by);
  // A single id is read in one request.
  const found = ids.length === 1 ? where.equals(first) : where.anyOf(ids);
  return whereTable === undefined ? found : found.and((row) => (row as Aside).table === whereTable);
}

function belongingTo(owner: OwnerTable, ids: readonly string[], followed: boolean): Found {
  if (ids.length === 0) return {};
  return Object.fromEntries(
    mergedTables.flatMap((table) => {
      const belonging = entryOf(table).belongsTo?.find((one) => one.owner === owner);
      if (!belonging) return [];
      const read = followed && belonging.was ? followedRows : rowsNaming;
      return [[table, read(table, belonging, ids)]];
    }),
  );
}

const each = async <T>(found: Found, read: (rows: Collection<Row, string>) => PromiseLike<T>) =>
  Object.fromEntries(
    await Promise.all(Object.entries(found).map(async ([table, rows]) => [table, await read(rows)] as const)),
  ) as Partial<Record<MergedTable, T>>;

/**
 * Everything that belongs to the given conversations, people or decks. `followed`: some of the people may have become
 * others, so that their pulses are now about those.
 */
export const belongings = (owner: OwnerTable, ids: readonly string[], followed = false): Promise<Rows> =>
  each(belongingTo(owner, ids, followed), (rows) => rows.toArray());

/** Like belongings, but only the ids. */
export const belongingIds = (
  owner: OwnerTable,
  ids: readonly string[],
): Promise<Partial<Record<MergedTable, string[]>>> =>
  each(belongingTo(owner, ids, false), (rows) => rows.primaryKeys());
