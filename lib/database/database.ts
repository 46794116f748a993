// The database: its tables, versions and how it opens.
import Dexie, { type Table } from 'dexie';
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
import { type Change, journal } from './changeJournal';
import type { Aside, LocalValue, Tombstone } from './types';

export const databaseName = 'coachside';
/** The version this code writes. A database with a higher one is never opened, only rescued. */
export const databaseVersion = 3;

/**
 * Some validated rows of a file being restored, sorted by id, until they are taken over or discarded. The key is
 * `table/id` of the first one. Pages of a table do not overlap.
 */
export interface StagedPage {
  key: string;
  table: string;
  /** The rows as a JSON array: storing and reading one text is several times as fast as its objects. */
  text: string;
  /** About how many bytes of the file these rows take. */
  bytes: number;
}

export interface Tables {
  conversations: Table<Conversation, string>;
  marks: Table<Mark, string>;
  deals: Table<Deal, string>;
  reflections: Table<Reflection, string>;
  people: Table<Person, string>;
  asides: Table<Aside, string>;
  settings: Table<Setting, string>;
  decks: Table<Deck, string>;
  cards: Table<Card, string>;
  readings: Table<Reading, string>;
  keysets: Table<KeySet, string>;
  tombstones: Table<Tombstone, string>;
  local: Table<LocalValue, string>;
  staged: Table<StagedPage, string>;
  gaps: Table<Gap, string>;
  ideas: Table<Idea, string>;
  pauses: Table<Pause, string>;
  commitments: Table<Commitment, string>;
  pulses: Table<Pulse, string>;
  plans: Table<PlanRow, string>;
  changes: Table<Change, number>;
}

/** Thrown on opening when the data was written by a newer Coachside. The data stays as it is. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

/**
 * IndexedDB as Dexie may use it. If the data is newer, Dexie would open it without naming a version; if a table is
 * missing, it would add it under a version of its own. Both are refused before anything is changed.
 */
const guarded = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version === undefined || version > databaseVersion * 10) throw new NewerDatabase();
    return globalThis.indexedDB.open(name, version);
  },
  deleteDatabase: (name: string) => globalThis.indexedDB.deleteDatabase(name),
  databases: () => globalThis.indexedDB.databases(),
  cmp: (a: unknown, b: unknown) => globalThis.indexedDB.cmp(a, b),
};

/**
 * The database as typed tables. Opens on first use, with every commit flushed to disk (strict durability). Live queries
 * read the database itself: Dexie's cache of results would miss writes that bypass Dexie (fastPut.ts).
 */
export const db = new Dexie(databaseName, {
  chromeTransactionDurability: 'strict',
  cache: 'disabled',
  indexedDB: guarded,
}) as Dexie & Tables;

/** Whether a transaction only writes staged rows. They are read again after a power cut, so it need not wait. */
const isStaging = (stores: string[]): boolean => stores.includes('staged') && !stores.includes('marks');

db.use({
  stack: 'dbcore',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(stores, mode, isStaging(stores) ? { durability: 'relaxed' } : options),
  }),
});

db.version(1).stores({
  conversations: 'id, status, startedAt, endedAt, personId',
  marks: 'id, conversationId',
  deals: 'id, conversationId',
  reflections: 'id, status',
  people: 'id, alias',
  asides: 'id, row',
  settings: 'id',
  tombstones: 'id',
  local: 'id',
  staged: 'key',
});

db.version(2).stores({
  decks: 'id',
  cards: 'id, deckId',
  gaps: 'id, conversationId',
  readings: 'id',
  ideas: 'id, conversationId, outcome',
  pauses: 'id, conversationId',
  keysets: 'id',
  commitments: 'id, conversationId, closed.at',
  pulses: 'id, conversationId, personId',
  plans: 'id, conversationId, chosenAt',
});

db.version(3).stores({ changes: '++seq' });

db.use(journal);

// Dexie never retries a failed opening. Here the next use tries again, after all waiting calls have been rejected.
db.on('close', () => {
  setTimeout(() => {
    if (db.hasFailed() && !db.hasBeenClosed()) db.close({ disableAutoOpen: false });
  });
});

/**
 * Gives up a connection that does not answer; the next use opens another. What still runs on the old one may still
 * finish, and does so before anything that comes later. Calls that wait for it to open are rejected.
 */
export function reopen(): void {
  if (!db.isOpen()) db.close({ disableAutoOpen: true });
  db.close({ disableAutoOpen: false });
  // By then, an opening that was given up has reported its failure.
  setTimeout(() => {
    if (db.hasBeenClosed()) db.close({ disableAutoOpen: false });
  });
}
