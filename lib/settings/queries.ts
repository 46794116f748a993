import { db } from '../database/database';
import { type Settings, settingEntries } from './types';

const entries = Object.entries(settingEntries);

/** A stored value, or the default if it is of another type or not in its list: a row may come from any file. */
function valueOr({ values, initial }: (typeof settingEntries)[keyof Settings], value: unknown) {
  if (Array.isArray(values)) return values.includes(value) ? value : initial;
  return typeof value === typeof initial && Array.isArray(value) === Array.isArray(initial) ? value : initial;
}

/** All settings, with the default for each that the coach never set. */
export async function settings(): Promise<Settings> {
  const rows = await db.settings.bulkGet(entries.map(([id]) => id));
  return Object.fromEntries(entries.map(([id, entry], at) => [id, valueOr(entry, rows[at]?.value)])) as Settings;
}
