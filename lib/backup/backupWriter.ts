// Writes a backup line by line, with its counts and its hash.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { BackupTable, RowOf } from '../database/tables';
import { type About, backupFormat, backupVersion, type Footer, noCounts } from './backupFormat';

export interface Pen {
  /** Writes one row. */
  row<T extends BackupTable>(table: T, row: RowOf[T]): void;
  /** Returns the text written since the last call. */
  take(): string;
  /** Returns the rest of the text and the footer. */
  end(): string;
}

/** The first line of a backup written at `now`. */
export const headerLine = ({ lang, app }: About, now: number): string =>
  `${JSON.stringify({ format: backupFormat, version: backupVersion, lang, app, exportedAt: now })}\n`;

export const rowLine = (table: BackupTable, row: object): string => `${JSON.stringify({ table, row })}\n`;

/** Begins a backup at `now`. The returned texts, joined in order, are the file. */
export function newPen(about: About, now: number): Pen {
  const hash = sha256.create();
  const counts = noCounts();
  let lines = [headerLine(about, now)];
  const take = () => {
    const text = lines.join('');
    lines = [];
    hash.update(utf8ToBytes(text));
    return text;
  };
  return {
    row(table, row) {
      counts[table] += 1;
      lines.push(rowLine(table, row));
    },
    take,
    end: () => {
      const last = take();
      return `${last}${JSON.stringify({ end: true, counts, sha256: bytesToHex(hash.digest()) } satisfies Footer)}\n`;
    },
  };
}
