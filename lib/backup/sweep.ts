// Owns taking away, piece by piece, the many small rows of talks that are deleted already. Must not know why they were.
import { db } from '../store/db';
import { readLocal } from '../store/local';
import type { Row } from '../store/types';

/** Where `local` says of which talks rows may be left. */
const place = 'sweep';

/** Rows of a talk that hold no words of anybody, of which there may be hundreds of thousands. */
const sweptTables = ['marks', 'deals', 'gaps', 'pauses'] as const;

/** Rows that go in one transaction, so few that no press waits for it; and talks whose rows are looked up together. */
const rowsAtOnce = 200;
const talksAtOnce = 20;

/** Whether rows of a table are left to the sweep. */
export const isSwept = (table: string): boolean => sweptTables.some((name) => name === table);

/** Talks of which rows may be left. */
async function left(): Promise<string[]> {
  const talks = await readLocal(place);
  return Array.isArray(talks) ? talks : [];
}

/** Notes that the rows of these talks have to go. Call within the transaction that deletes the talks, over local. */
export async function noteSweep(talks: readonly string[]): Promise<void> {
  if (talks.length > 0) await db.local.put({ id: place, value: [...(await left()), ...talks] });
}

async function sweepTalks(talks: readonly string[]): Promise<void> {
  const stones = await db.tombstones.bulkGet(talks.map((talk) => `conversations/${talk}`));
  for (const name of sweptTables) {
    const table = db.table<Row, string>(name);
    const found = talks.map(async (talk, at) => {
      const rows = await table.where('conversationId').equals(talk).toArray();
      return rows.filter(({ stamp }) => stamp <= (stones[at]?.stamp ?? '')).map(({ id }) => id);
    });
    const ids = (await Promise.all(found)).flat();
    for (let at = 0; at < ids.length; at += rowsAtOnce) await table.bulkDelete(ids.slice(at, at + rowsAtOnce));
  }
}

/**
 * Takes away what is left of deleted talks, older than their tombstones: after the deletion, and where that was cut short,
 * before the next backup or restore and as the practice log opens.
 */
export async function sweepDeleted(): Promise<void> {
  for (let some = (await left()).slice(0, talksAtOnce); some.length > 0; some = (await left()).slice(0, talksAtOnce)) {
    await sweepTalks(some);
    const swept = new Set(some);
    await db.transaction('rw', db.local, async () => {
      const others = (await left()).filter((talk) => !swept.has(talk));
      await (others.length > 0 ? db.local.put({ id: place, value: others }) : db.local.delete(place));
    });
  }
}
