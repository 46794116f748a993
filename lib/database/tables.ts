// Every table, once: its rows, its indexes, and what becomes of its rows in a backup and when their owner is deleted.
import type { Commitment } from '../commitments/types';
import type { Conversation, Gap, Idea, Mark, Pause } from '../conversation/types';
import type { KeySet } from '../key-sets/builtInKeySets';
import type { Person } from '../people/types';
import type { PlanRow } from '../plans/types';
import type { Card, Deal, Deck } from '../prompts/types';
import type { Pulse } from '../pulse/types';
import type { Reading } from '../reading/types';
import type { Reflection } from '../reflection/types';
import type { Setting } from '../settings/types';
import type { Aside, Change, LocalValue, Row, StagedPage, Stamp } from './types';

/** The rows of each table. */
export interface StoredRows {
  marks: Mark;
  conversations: Conversation;
  deals: Deal;
  reflections: Reflection;
  people: Person;
  asides: Aside;
  settings: Setting;
  gaps: Gap;
  ideas: Idea;
  pauses: Pause;
  decks: Deck;
  cards: Card;
  readings: Reading;
  keysets: KeySet;
  commitments: Commitment;
  pulses: Pulse;
  plans: PlanRow;
  tombstones: Tombstone;
  local: LocalValue;
  staged: StagedPage;
  changes: Change;
}
export type TableName = keyof StoredRows;

/** The tables whose rows own rows of other tables. */
export const ownerTables = ['conversations', 'people', 'decks'] as const;
export type OwnerTable = (typeof ownerTables)[number];

/** Says which row of another table a row belongs to, and is deleted with. */
export interface Belonging {
  owner: OwnerTable;
  /** The indexed field with the owner's id. Without a value, the row does not belong to one. */
  by: string;
  /** Only rows whose field `table` has this value. */
  whereTable?: string;
  /** The field with the owner that the row itself names, if that person became another and the row followed. */
  was?: string;
}

interface TableEntry {
  /** The primary key and the indexes, as Dexie writes them. */
  indexes: string;
  /** The version of the database that brought the table. */
  since: number;
  /** The version of the backup format that brought it. Without one, its rows stay on this machine. */
  backup?: number;
  /** The first that has a value is the row's owner. */
  belongsTo?: readonly Belonging[];
  /** Many small rows without any text of a person: they are deleted a few at a time, after their talk. */
  isSwept?: true;
}

const toTalk = [{ owner: 'conversations', by: 'conversationId' }] as const;

/**
 * In the order of a backup. The largest tables come first, so that little has to be hashed again if something changes
 * while the file is written.
 */
export const tables = {
  marks: { indexes: 'id, conversationId', since: 1, backup: 1, belongsTo: toTalk, isSwept: true },
  conversations: { indexes: 'id, status, startedAt, endedAt, personId', since: 1, backup: 1 },
  deals: { indexes: 'id, conversationId', since: 1, backup: 1, belongsTo: toTalk, isSwept: true },
  reflections: { indexes: 'id, status', since: 1, backup: 1, belongsTo: [{ owner: 'conversations', by: 'id' }] },
  people: { indexes: 'id, alias', since: 1, backup: 1 },
  asides: {
    indexes: 'id, row',
    since: 1,
    backup: 1,
    belongsTo: [
      { owner: 'people', by: 'row', whereTable: 'people' },
      { owner: 'conversations', by: 'row', whereTable: 'reflections' },
    ],
  },
  settings: { indexes: 'id', since: 1, backup: 1 },
  gaps: { indexes: 'id, conversationId', since: 2, backup: 2, belongsTo: toTalk, isSwept: true },
  ideas: { indexes: 'id, conversationId, outcome', since: 2, backup: 2, belongsTo: toTalk },
  pauses: { indexes: 'id, conversationId', since: 2, backup: 2, belongsTo: toTalk, isSwept: true },
  decks: { indexes: 'id', since: 2, backup: 2 },
  cards: { indexes: 'id, deckId', since: 2, backup: 2, belongsTo: [{ owner: 'decks', by: 'deckId' }] },
  readings: { indexes: 'id', since: 2, backup: 2 },
  keysets: { indexes: 'id', since: 2, backup: 2 },
  commitments: { indexes: 'id, conversationId, closed.at', since: 2, backup: 2, belongsTo: toTalk },
  pulses: {
    indexes: 'id, conversationId, personId',
    since: 2,
    backup: 2,
    belongsTo: [...toTalk, { owner: 'people', by: 'personId', was: 'was' }],
  },
  plans: { indexes: 'id, conversationId, chosenAt', since: 2, backup: 2, belongsTo: toTalk },
  tombstones: { indexes: 'id', since: 1, backup: 1 },
  local: { indexes: 'id', since: 1 },
  staged: { indexes: 'key', since: 1 },
  changes: { indexes: '++seq', since: 3 },
} as const satisfies Record<TableName, TableEntry>;

/** The tables of a backup: those that are merged by stamp, and the tombstones of what was deleted. */
export type BackupTable = {
  [T in TableName]: (typeof tables)[T] extends { backup: number } ? T : never;
}[TableName];
export type MergedTable = Exclude<BackupTable, 'tombstones'>;

/** What a deletion leaves: which row of which table was deleted, and when. Its id is `table/row`. */
export interface Tombstone extends Row {
  table: MergedTable;
  row: string;
  /** Id of the owner's tombstone, which would cover this one: of the row's conversation, person or deck. */
  of?: string;
  /** If two people were made one and this person became the other: the id of that other. */
  into?: string;
  /** Only with `into`: when the person was deleted, if that happened too, for example on another machine. */
  deleted?: Stamp;
}

/** The row of each table of a backup. */
export type RowOf = Pick<StoredRows, BackupTable>;

export const entryOf = (table: TableName): TableEntry => tables[table];

/** Whether a table has an index on that field. */
export const hasIndex = (table: TableName, field: string): boolean =>
  entryOf(table).indexes.split(', ').includes(field);

export const tableNames = Object.keys(tables) as TableName[];

export const isInBackup = (table: TableName): table is BackupTable => entryOf(table).backup !== undefined;

/** In the order of the file. */
export const backupTables = tableNames.filter(isInBackup);
export const mergedTables = backupTables.filter((table) => table !== 'tombstones');
