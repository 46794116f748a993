// Which tables and fields each format version may contain: version 1 has none that were added in version 2.
import { type BackupTable, backupTables, tables } from '../database/tables';
import { fieldNames, reflectionFields } from '../reflection/fields';
import type { Reflection } from '../reflection/types';
import type { Header } from './backupFormat';

/** Fields added in version 2. Each is left out if it has no value. */
const secondFields: Partial<Record<BackupTable, readonly string[]>> = {
  conversations: ['endFromMarks', 'blind', 'guess', 'modes', 'details', 'confidence', 'was'],
  marks: ['pressed'],
  deals: ['openedAt'],
  reflections: fieldNames.filter((name) => reflectionFields[name].since === 2),
  people: ['relation', 'wants'],
  tombstones: ['into', 'deleted'],
};

/** Whether a file of this version contains that table. */
export const hasTable = (version: Header['version'], table: BackupTable): boolean => tables[table].backup <= version;

/** The tables that a file of this version contains. */
export const tablesOf = (version: Header['version']): readonly BackupTable[] =>
  backupTables.filter((table) => hasTable(version, table));

/** The first field of a row that this version does not have, or not with that value; undefined if there is none. */
export function foreignField(version: Header['version'], table: BackupTable, row: object): string | undefined {
  if (version !== 1) return undefined;
  if (table === 'reflections') {
    const { status, planAnswer } = row as Reflection;
    if (status === 'not-now') return 'status';
    if (planAnswer === 'smaller' || planAnswer === 'aside') return 'planAnswer';
  }
  return secondFields[table]?.find((field) => field in row);
}
