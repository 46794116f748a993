// The shape of a backup: JSON Lines with a header, one row per line, and a footer.
import { type BackupTable, backupTables } from '../database/tables';

export const backupFormat = 'coachside-backup';
/** The version this code writes, and the highest it reads. */
export const backupVersion = 2;

/** The longest line, in bytes: thirteen texts of the greatest length with each character escaped, plus some room. */
export const lineLimit = 96 * 1024 * 1024;
/** The longest first line, in bytes: a file without our header is recognised after this many. */
export const headerLimit = 10_000;

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
