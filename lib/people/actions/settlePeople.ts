// Whom a talk or pulse is about once the one it names became another. Runs within a transaction over all tables.

import { db } from '../../database/database';
import { aboutPeople, naming } from '../../database/ownedRows';
import { eachOf } from '../../database/pagedReads';
import { meantBy } from '../../database/tombstoneMeaning';

/**
 * Lets every talk and pulse follow the person it names into whom they became, or back where that one is there again. It is
 * worked out, so no stamp changes, and whom the row names by itself stays known. Looked at is what is about anybody in
 * `became`, or one of the `others`: those who may have been followed before, and are not any more.
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
