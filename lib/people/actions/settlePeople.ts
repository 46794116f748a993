// Updates whom talks and pulses are about after people were merged. Runs within a transaction over all tables.

import { db } from '../../database/database';
import { aboutPeople, naming } from '../../database/ownedRows';
import { eachOf } from '../../database/pagedReads';
import { meantBy } from '../../database/tombstoneMeaning';

/**
 * Points every talk and pulse at the person into whom the one it names was merged, or back if that one exists again.
 * This is derived, so no stamp changes, and the row keeps whom it names. Checks only rows about people in `became` or
 * in `others`: people whom rows may have followed before and no longer do.
 */
export async function settlePeople(became: ReadonlyMap<string, string>, others: readonly string[]): Promise<void> {
  const ids = [...new Set([...[...became].flat(), ...others])];
  if (ids.length === 0) return;
  const there = new Set(await db.people.toCollection().primaryKeys());
  for (const table of aboutPeople()) {
    await eachOf(await table.where('personId').anyOf(ids).primaryKeys(), async (some) => {
      const rows = (await table.bulkGet(some)).flatMap((row) => row ?? []);
      const put = rows.flatMap((row) => {
        const named = row.was ?? row.personId;
        if (named === null) return [];
        const personId = meantBy(named, (id) => there.has(id), became);
        if (personId === row.personId) return [];
        return [{ ...naming(row, personId), ...(personId === named ? {} : { was: named }) }];
      });
      await table.bulkPut(put);
    });
  }
}
