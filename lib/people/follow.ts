// Owns whom a talk or pulse is about once the one it names became another. Runs within a transaction over all tables.
import { aboutPeople, naming } from '../store/belonging';
import { db } from '../store/db';
import { eachPage } from '../store/pages';
import { meantBy } from '../store/stone';
import { becameWhom } from '../store/whole';

/**
 * Lets every talk and pulse follow the person it names into whom they became. It is worked out, so no stamp changes, and
 * whom the row names by itself stays known: it goes back once that one is there again.
 */
export async function settlePeople(): Promise<void> {
  const became = await becameWhom();
  const there = new Set(await db.people.toCollection().primaryKeys());
  for (const table of aboutPeople()) {
    await eachPage(
      table,
      (row) => row.id,
      async (rows) => {
        const put = rows.flatMap((row) => {
          const named = row.was ?? row.personId;
          if (named === null) return [];
          const personId = meantBy(named, (id) => there.has(id), became);
          if (personId === row.personId) return [];
          return [{ ...naming(row, personId), ...(personId === named ? {} : { was: named }) }];
        });
        await table.bulkPut(put);
      },
    );
  }
}
