// The shape of a backup: JSON Lines with a header, one row per line, and a footer.
import type { Commitment } from '../commitments/types';
import type { Conversation, Gap, Idea, Mark, Pause } from '../conversation/types';
import type { Aside, MergedTable, Tombstone } from '../database/types';
import type { KeySet } from '../key-sets/builtInKeySets';
import type { Person } from '../people/types';
import type { PlanRow } from '../plans/types';
import type { Card, Deal, Deck } from '../prompts/types';
import type { Pulse } from '../pulse/types';
import type { Reading } from '../reading/types';
import type { Reflection } from '../reflection/types';
import type { Setting } from '../settings/types';

export const backupFormat = 'coachside-backup';
/** The version this code writes, and the highest it reads. */
export const backupVersion = 2;

/** The longest line, in bytes: thirteen texts of the greatest length with each character escaped, plus some room. */
export const lineLimit = 96 * 1024 * 1024;
/** The longest first line, in bytes: a file without our header is recognised after this many. */
export const headerLimit = 10_000;

/** The tables of a backup: those that are merged, and the tombstones of what was deleted. */
export type BackupTable = MergedTable | 'tombstones';

/**
 * Each table with the format version that introduced it, in the order of the file. The largest come first, so that
 * little has to be hashed again if something changes while the file is written. A missing table does not compile.
 */
export const cameWith: Record<BackupTable, 1 | typeof backupVersion> = {
  marks: 1,
  conversations: 1,
  deals: 1,
  reflections: 1,
  people: 1,
  asides: 1,
  settings: 1,
  gaps: 2,
  ideas: 2,
  pauses: 2,
  decks: 2,
  cards: 2,
  readings: 2,
  keysets: 2,
  commitments: 2,
  pulses: 2,
  plans: 2,
  tombstones: 1,
};

/** All tables of a backup, in the order of the file. */
export const backupTables = Object.keys(cameWith) as BackupTable[];
export const mergedTables = backupTables.filter((table) => table !== 'tombstones');

/** The row of each table. */
export interface RowOf {
  conversations: Conversation;
  marks: Mark;
  deals: Deal;
  reflections: Reflection;
  people: Person;
  asides: Aside;
  settings: Setting;
  gaps: Gap;
  ideas: Idea;
  pauses: Pause;
  tombstones: Tombstone;
  decks: Deck;
  cards: Card;
  readings: Reading;
  keysets: KeySet;
  commitments: Commitment;
  pulses: Pulse;
  plans: PlanRow;
}

/** Who writes a file: the language of its texts (BCP 47) and the extension's version. */
export interface About {
  lang: string;
  app: string;
}

export interface Header extends About {
  format: typeof backupFormat;
  version: 1 | typeof backupVersion;
  /** Epoch milliseconds. */
  exportedAt: number;
}

export type Counts = Record<BackupTable, number>;

export interface Footer {
  end: true;
  counts: Counts;
  /** SHA-256 of every line before this one, each ended by one line feed, in UTF-8; hexadecimal. */
  sha256: string;
}

/** One value for each of some tables. */
export const perTable = <T extends BackupTable, V>(tables: readonly T[], make: (table: T) => V): Record<T, V> =>
  Object.fromEntries(tables.map((table) => [table, make(table)])) as Record<T, V>;

export const noCounts = (): Counts => perTable(backupTables, () => 0);
