// What can be wrong with a backup or its restoring, as values a person can be told.
import type { Fault } from '../database/storageFault';
import type { BackupTable } from './backupFormat';

/** A line that is not a row as it must be. `field` is a path such as `summary.asks`; null if the line is no JSON. */
export interface WrongRow {
  kind: 'wrong-row';
  line: number;
  table: BackupTable | null;
  field: string | null;
}

/** Lines count from 1, the header being the first. On any of these not one row was written. */
export type BackupFault =
  /** Nothing in the file. */
  | { kind: 'empty' }
  /** The first line is no header of ours. */
  | { kind: 'not-ours' }
  /** Written by a newer Coachside, in a version of the format that this one does not know. */
  | { kind: 'newer'; version: number }
  /** A byte that is no UTF-8 text. */
  | { kind: 'not-text'; line: number }
  /** The file could not be read to its end: moved, changed or taken away meanwhile. */
  | { kind: 'unreadable' }
  /** A line is longer than any that Coachside writes. */
  | { kind: 'too-large'; line: number }
  /** The file ends before its last line. `line` is the last one there is. */
  | { kind: 'truncated'; line: number }
  | WrongRow
  /** Two rows of a table carry one id. `line` is the second one's. */
  | { kind: 'repeated'; line: number; table: BackupTable; id: string }
  /** Every line is readable, but they are not those that were written: rows changed, missing or added. */
  | { kind: 'damaged'; what: 'counts' | 'hash' | 'after-end' }
  /** A conversation is live; nothing is restored or erased until it has ended. */
  | { kind: 'live-conversation' }
  /** There is nothing to take over: it was dropped, or another window took its place. */
  | { kind: 'nothing-staged' }
  /** There is no rescue copy. */
  | { kind: 'no-rescue' }
  /** The browser would not store or read. */
  | { kind: 'storage'; fault: Fault };
