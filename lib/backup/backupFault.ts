// What can be wrong with a backup or with restoring it, as values that can be shown to a person.
import type { Fault } from '../database/storageFault';
import type { BackupTable } from '../database/tables';

/** A line that is not a valid row. `field` is a path such as `summary.asks`; null if the line is not JSON. */
export interface WrongRow {
  kind: 'wrong-row';
  line: number;
  table: BackupTable | null;
  field: string | null;
}

/** Lines count from 1, which is the header. With any of these faults no row was written. */
export type BackupFault =
  /** Nothing in the file. */
  | { kind: 'empty' }
  /** The first line is not a Coachside header. */
  | { kind: 'not-ours' }
  /** Written by a newer Coachside, in a version of the format that this one does not know. */
  | { kind: 'newer'; version: number }
  /** The line is not valid UTF-8. */
  | { kind: 'not-text'; line: number }
  /** The file could not be read to its end: moved, changed or removed meanwhile. */
  | { kind: 'unreadable' }
  /** A line is longer than any that Coachside writes. */
  | { kind: 'too-large'; line: number }
  /** The file ends before its last line. `line` is the last line present. */
  | { kind: 'truncated'; line: number }
  | WrongRow
  /** Two rows of a table have the same id. `line` is that of the second. */
  | { kind: 'repeated'; line: number; table: BackupTable; id: string }
  /** Every line is readable, but the file was altered: rows changed, missing or added. */
  | { kind: 'damaged'; what: 'counts' | 'hash' | 'after-end' }
  /** A conversation is live; nothing is restored or erased until it has ended. */
  | { kind: 'live-conversation' }
  /** There is nothing to take over: it was discarded, or another window replaced it. */
  | { kind: 'nothing-staged' }
  /** There is no rescue copy. */
  | { kind: 'no-rescue' }
  /** The browser could not store or read. */
  | { kind: 'storage'; fault: Fault };
