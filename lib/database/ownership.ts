// Which conversation, person or deck a row belongs to, and is deleted with, by the registry of tables.
import { type Belonging, entryOf, type MergedTable, type Tombstone } from './tables';
import type { Row } from './types';

/** Rows by their tables. */
export type Rows = Partial<Record<MergedTable, Row[]>>;

const belongingsOf = (table: MergedTable): readonly Belonging[] => entryOf(table).belongsTo ?? [];

/** Where the row's owner is named, and the owner's id; undefined if it has none. */
function ownerOf(table: MergedTable, row: Row): { belonging: Belonging; id: string } | undefined {
  const fields = row as unknown as Record<string, unknown>;
  for (const belonging of belongingsOf(table)) {
    const { by, whereTable, was } = belonging;
    const id = (was && fields[was]) ?? fields[by];
    if (typeof id === 'string' && (whereTable === undefined || fields.table === whereTable)) return { belonging, id };
  }
  return undefined;
}

/** Id of the owner's tombstone, which covers the row's own, e.g. `conversations/<id>`; undefined without an owner. */
export function coverOf(table: MergedTable, row: Row): string | undefined {
  const found = ownerOf(table, row);
  return found && `${found.belonging.owner}/${found.id}`;
}

/** Whether rows of this table follow a person who becomes another. */
export const canFollow = (table: MergedTable): boolean => belongingsOf(table).some(({ was }) => was !== undefined);

/**
 * Whether a row's owner can change: a pulse follows a person who becomes another. Such a row needs its own tombstone.
 * The owner's cannot cover it, as another log may know the row under another owner.
 */
export const canMove = (table: MergedTable, row: Row): boolean => ownerOf(table, row)?.belonging.was !== undefined;

/** Whether no other tombstone covers this one: its row has no owner, or can move. */
export const isAlone = ({ table, of }: Tombstone): boolean =>
  of === undefined || belongingsOf(table).some(({ owner, was }) => was !== undefined && of.startsWith(`${owner}/`));

export const entries = (rows: Rows) => Object.entries(rows) as [MergedTable, Row[]][];
