// Reads a backup line by line, and checks that it is complete.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { BackupTable, RowOf } from '../database/tables';
import { fail, ok, type Result } from '../result';
import type { BackupFault, WrongRow } from './backupFault';
import { backupVersion, type Counts, type Header, noCounts } from './backupFormat';
import type { Line } from './fileLines';
import { footerSchema, headerSchema, lineSchema, signSchema } from './fileSchemas';
import { foreignField, hasTable, tablesOf } from './formatVersions';
import { rowSchemas } from './rowSchemas';

/** A row as it is in the file, and its line. With `wrong` the row is invalid, and its type cannot be relied on. */
export type ReadRow = { [T in BackupTable]: { line: number; table: T; row: RowOf[T]; wrong?: WrongRow } }[BackupTable];

export interface Reader {
  /**
   * Reads the next line: a row, or null if it is not one (the header, the footer, an empty line at the end). An invalid
   * row is a fault only if something else is wrong with the file too: then somebody changed it. In an intact file, an
   * invalid row is what the log contained under an earlier version.
   */
  take(line: Line): Result<ReadRow | null, BackupFault>;
  /** The header, once all lines are read and the file is complete. */
  end(): Result<Header, BackupFault>;
}

const longestField = 100;

function wrong(line: number, table: BackupTable | null, issues: readonly v.BaseIssue<unknown>[]): WrongRow {
  const path = issues[0] ? v.getDotPath(issues[0]) : null;
  return { kind: 'wrong-row', line, table, field: path === null ? null : path.slice(0, longestField) };
}

function parsed(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function readHeader({ text, number, ended }: Line): Result<Header, BackupFault> {
  const found = parsed(text);
  if (!found && !ended && text.startsWith('{"format":"coachside-backup"'))
    return fail({ kind: 'truncated', line: number });
  const sign = v.safeParse(signSchema, found?.json);
  if (!sign.success) return fail({ kind: 'not-ours' });
  if (sign.output.version > backupVersion) return fail({ kind: 'newer', version: sign.output.version });
  const header = v.safeParse(headerSchema, found?.json);
  return header.success ? ok(header.output) : fail(wrong(number, null, header.issues));
}

/** What any row of a log has at least, whatever the version. */
const stored = v.looseObject({ id: v.string() });

function readRow(json: unknown, line: number, version: Header['version']): Result<ReadRow, BackupFault> {
  const outer = v.safeParse(lineSchema, json, { abortEarly: true });
  if (!outer.success) return fail(wrong(line, null, outer.issues));
  const { table } = outer.output;
  if (!hasTable(version, table)) return fail({ kind: 'wrong-row', line, table: null, field: 'table' });
  const row = v.safeParse(rowSchemas[table], outer.output.row, { abortEarly: true });
  const why = row.success ? undefined : wrong(line, table, row.issues);
  if (why && !v.is(stored, outer.output.row)) return fail(why);
  if (!row.success) return ok({ line, table, row: outer.output.row, wrong: why } as ReadRow);
  const foreign = foreignField(version, table, row.output);
  if (foreign !== undefined) return fail({ kind: 'wrong-row', line, table, field: foreign });
  return ok({ line, table, row: row.output } as ReadRow);
}

const isFooter = (json: unknown): boolean => typeof json === 'object' && json !== null && 'end' in json;

interface State {
  header: Header | undefined;
  counts: Counts;
  ended: boolean;
  /** The number of the last line read. */
  last: number;
  /** The first invalid row. */
  wrong: WrongRow | undefined;
}

/** Used only after the header was read: a file without one is refused before. */
const versionOf = (state: State): Header['version'] => state.header?.version ?? backupVersion;

function readFooter(state: State, json: unknown, hash: string): Result<null, BackupFault> {
  const tables = tablesOf(versionOf(state));
  const found = v.safeParse(footerSchema(tables), json);
  if (!found.success) return fail(wrong(state.last, null, found.issues));
  const { counts, sha256: written } = found.output;
  if (tables.some((table) => counts[table] !== state.counts[table])) return fail({ kind: 'damaged', what: 'counts' });
  if (written !== hash) return fail({ kind: 'damaged', what: 'hash' });
  state.ended = true;
  return ok(null);
}

function readBody(state: State, line: Line, hash: () => string): Result<ReadRow | null, BackupFault> {
  if (state.ended) return line.text.trim() === '' ? ok(null) : fail({ kind: 'damaged', what: 'after-end' });
  const found = parsed(line.text);
  if (!found && !line.ended) return fail({ kind: 'truncated', line: line.number });
  if (!found) return fail({ kind: 'wrong-row', line: line.number, table: null, field: null });
  if (isFooter(found.json)) return readFooter(state, found.json, hash());
  const row = readRow(found.json, line.number, versionOf(state));
  if (!row.ok) return row;
  state.counts[row.value.table] += 1;
  state.wrong ??= row.value.wrong;
  return row;
}

/** Reads one backup. */
export function newReader(): Reader {
  const hash = sha256.create();
  const lineFeed = new Uint8Array([0x0a]);
  const state: State = { header: undefined, counts: noCounts(), ended: false, last: 0, wrong: undefined };
  const first = (line: Line): Result<null, BackupFault> => {
    const header = readHeader(line);
    if (!header.ok) return header;
    state.header = header.value;
    return ok(null);
  };
  return {
    take(line) {
      state.last = line.number;
      const taken = line.number === 1 ? first(line) : readBody(state, line, () => bytesToHex(hash.digest()));
      if (taken.ok && !state.ended) hash.update(line.bytes).update(lineFeed);
      return taken.ok || !state.wrong ? taken : fail(state.wrong);
    },
    end() {
      if (!state.header) return fail({ kind: 'empty' });
      return state.ended ? ok(state.header) : fail(state.wrong ?? { kind: 'truncated', line: state.last });
    },
  };
}
