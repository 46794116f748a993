// Schemas of the lines around the rows of a backup. Separate from the format, so that code that only writes does not
// load the checks.
import * as v from 'valibot';
import { type BackupTable, backupTables } from '../database/tables';
import { backupFormat, backupVersion } from './backupFormat';
import { time } from './fieldSchemas';

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

/** The last line of a file that may contain these tables. */
export const footerSchema = (tables: readonly BackupTable[]) =>
  v.strictObject({
    end: v.literal(true),
    counts: v.strictObject(v.entriesFromList(tables, count)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  });

export const lineSchema = v.strictObject({ table: v.picklist(backupTables), row: v.unknown() });
