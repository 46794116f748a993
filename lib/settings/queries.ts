import { db } from '../database/database';
import { defaultSettings, type Setting, type Settings } from './types';

/** Whether a value is of its setting's type. A row may come from any file, so it need not be. */
function isOurs({ id, value }: Setting): boolean {
  const known = (defaultSettings as Partial<Record<string, Setting['value']>>)[id];
  return known === undefined || (typeof value === typeof known && Array.isArray(value) === Array.isArray(known));
}

/** All settings, with the default for each that the coach never set. */
export async function settings(): Promise<Settings> {
  const rows = await db.settings.toArray();
  return { ...defaultSettings, ...Object.fromEntries(rows.filter(isOurs).map((row) => [row.id, row.value])) };
}
