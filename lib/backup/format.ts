// Owns the shape of a backup: JSON Lines, a header, one row a line, a footer. Must not know the database.
import * as v from 'valibot';
import type { Commitment } from '../commitments/types';
import type { KeySet } from '../conversation/sets';
import type { Conversation, Gap, Idea, Mark, Pause } from '../conversation/types';
import type { Person } from '../people/types';
import type { PlanRow } from '../plans/types';
import type { Card, Deal, Deck } from '../prompts/types';
import type { Pulse } from '../pulse/types';
import type { Reading } from '../reading/types';
import type { Reflection } from '../reflection/types';
import type { Setting } from '../settings/types';
import type { Aside, MergedTable, Tombstone } from '../store/types';

import { time } from './fields';

export const backupFormat = 'coachside-backup';
/** The version this code writes, and the highest it reads. */
export const backupVersion = 2;

/** The largest file read, in bytes. */
export const fileLimit = 500 * 1024 * 1024;
/** The longest line, in bytes: thirteen texts of the longest kind, each character escaped, and room. */
export const lineLimit = 96 * 1024 * 1024;
/** The longest first line, in bytes: a file without a header of ours is known after this many. */
export const headerLimit = 10_000;

/**
 * The tables of a backup: those that are merged, and the tombstones of what was deleted. In the order of the file: the
 * largest first, so that little has to be hashed again where something changes while it is written.
 */
export const backupTables = [
  'marks',
  'conversations',
  'deals',
  'reflections',
  'people',
  'asides',
  'settings',
  'gaps',
  'ideas',
  'pauses',
  'tombstones',
  'decks',
  'cards',
  'readings',
  'keysets',
  'commitments',
  'pulses',
  'plans',
] as const satisfies readonly (MergedTable | 'tombstones')[];
export type BackupTable = (typeof backupTables)[number];

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

export const noCounts = (): Counts => ({
  conversations: 0,
  marks: 0,
  deals: 0,
  reflections: 0,
  people: 0,
  asides: 0,
  settings: 0,
  gaps: 0,
  ideas: 0,
  pauses: 0,
  tombstones: 0,
  decks: 0,
  cards: 0,
  readings: 0,
  keysets: 0,
  commitments: 0,
  pulses: 0,
  plans: 0,
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Enough to say whether a file is ours and of a version this code reads. */
export const signSchema = v.looseObject({ format: v.literal(backupFormat), version: v.pipe(v.number(), v.integer()) });

export const headerSchema = v.strictObject({
  format: v.literal(backupFormat),
  version: v.picklist([1, backupVersion]),
  lang: v.pipe(v.string(), v.maxLength(100)),
  app: v.pipe(v.string(), v.maxLength(100)),
  exportedAt: time,
});

/** The last line of a file that may hold these tables. */
export const footerSchema = (tables: readonly BackupTable[]) =>
  v.strictObject({
    end: v.literal(true),
    counts: v.strictObject(v.entriesFromList(tables, count)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  });

export const lineSchema = v.strictObject({ table: v.picklist(backupTables), row: v.unknown() });
