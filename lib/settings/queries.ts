// The reads of settings.
import { db } from '../database/database';
import { defaultSettings, type Setting, type Settings } from './types';

/** A value of another kind than the choice has is none of ours: a row may come from any file. */
function isOurs({ id, value }: Setting): boolean {
  const known = (defaultSettings as Partial<Record<string, Setting['value']>>)[id];
  return known === undefined || (typeof value === typeof known && Array.isArray(value) === Array.isArray(known));
}

/** All choices, the defaults where the coach made none. */
export async function settings(): Promise<Settings> {
  const rows = await db.settings.toArray();
  return { ...defaultSettings, ...Object.fromEntries(rows.filter(isOurs).map((row) => [row.id, row.value])) };
}
