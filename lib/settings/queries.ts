import { db } from '../database/database';
import { type Settings, settingEntries } from './types';

const entries = Object.entries(settingEntries);

/** A stored value, or the default if it is of another type or not in its list: a row may come from any file. */
function valueOr({ values, initial }: (typeof settingEntries)[keyof Settings], value: unknown) {
  if (Array.isArray(values)) return values.includes(value) ? value : initial;
  return typeof value === typeof initial && Array.isArray(value) === Array.isArray(initial) ? value : initial;
}

/** One setting, or its default. */
export async function settingOf<Id extends keyof Settings>(id: Id): Promise<Settings[Id]> {
  return valueOr(settingEntries[id], (await db.settings.get(id))?.value) as Settings[Id];
}

/** All settings, with the default for each that the coach never set. */
export async function settings(): Promise<Settings> {
  const rows = await db.settings.bulkGet(entries.map(([id]) => id));
  return Object.fromEntries(entries.map(([id, entry], at) => [id, valueOr(entry, rows[at]?.value)])) as Settings;
}
