// Owns the reads of settings.
import { db } from '../store/db';
import { defaultSettings, type Settings } from './types';

/** All choices, the defaults where the coach made none. */
export async function settings(): Promise<Settings> {
  const rows = await db.settings.toArray();
  return { ...defaultSettings, ...Object.fromEntries(rows.map((row) => [row.id, row.value])) };
}
