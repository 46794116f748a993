import { db } from '../database/database';
import type { ThingChoice } from './thingChoices';

/** The ids of the things for which `value` was chosen. */
export async function chosenThings(choice: ThingChoice, value: boolean): Promise<ReadonlySet<string>> {
  const rows = await db.settings.where('id').startsWith(`${choice}/`).toArray();
  return new Set(rows.flatMap((row) => (row.value === value ? row.id.slice(choice.length + 1) : [])));
}
