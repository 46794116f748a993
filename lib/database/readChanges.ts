// Reads the journal of changes: what was written since a given change. Deletes entries that are not needed any more.
import { db } from './database';

/** The ids of changed rows by table; null for a table in which any row may have changed. */
export type Changed = Map<string, Set<string> | null>;

/** Milliseconds for which a change stays in the journal: longer than any copy takes to be read. */
const keptFor = 10 * 60_000;

/** The number of the newest change; 0 if there is none. */
export const lastChange = async (): Promise<number> => (await db.changes.orderBy(':id').last())?.seq ?? 0;

/** What was written since the change of that number; undefined if the journal does not reach back that far. */
export async function changedSince(number: number): Promise<Changed | undefined> {
  const [first, ...rest] = await db.changes.where(':id').aboveOrEqual(number).toArray();
  // The journal always keeps its newest entry. If the entry of that number is gone, others may be too.
  if (number > 0 && first?.seq !== number) return undefined;
  const readChanges: Changed = new Map();
  for (const { table, ids } of number === 0 && first ? [first, ...rest] : rest) {
    const known = readChanges.get(table);
    if (ids === null || known === null) readChanges.set(table, null);
    else readChanges.set(table, new Set([...(known ?? []), ...ids]));
  }
  return readChanges;
}

/** Deletes the changes before `number` that no copy being read at `now` (epoch milliseconds) can still need. */
export async function forgetChanges(number: number, now: number): Promise<void> {
  await db.transaction('rw', db.changes, async () => {
    const old = await db.changes
      .where(':id')
      .below(number)
      .filter(({ at }) => Math.abs(now - at) > keptFor)
      .primaryKeys();
    await db.changes.bulkDelete(old);
  });
}
