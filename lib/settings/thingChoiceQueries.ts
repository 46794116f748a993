import { db } from '../database/database';
import type { ThingChoice } from './thingChoices';

/** What was chosen about things, by their ids; things about which nothing was chosen are left out. */
export async function thingsChosen(choice: ThingChoice): Promise<ReadonlyMap<string, boolean>> {
  const rows = await db.settings.where('id').startsWith(`${choice}/`).toArray();
  return new Map(
    rows.flatMap(({ id, value }) =>
      typeof value === 'boolean' ? [[id.slice(choice.length + 1), value] as const] : [],
    ),
  );
}
