// Owns what follows from a merge: asides that no longer stand, summaries, conversations left live. Runs within its transaction.
import { db } from '../store/db';
import type { Aside } from '../store/types';
import { closed, reflectionFor } from './closing';
import { asideStands } from './merge';

/** Ids looked up at a time. */
const handful = 100;

async function byHandful(ids: readonly string[], visit: (some: string[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < ids.length; at += handful) await visit(ids.slice(at, at + handful));
}

/** Lets go of the asides of the given rows that say what the row says again, or went with it. */
export function settleTexts(table: Aside['table'], ids: readonly string[]): Promise<void> {
  return byHandful(ids, async (some) => {
    const asides = (await db.asides.where('row').anyOf(some).toArray()).filter((aside) => aside.table === table);
    const owners = asides.map((aside) => aside.row);
    const [rows, stones] = await Promise.all([
      db.table(table).bulkGet(owners),
      db.tombstones.bulkGet(owners.map((id) => `${table}/${id}`)),
    ]);
    const gone = asides.filter((aside, index) => !asideStands(aside, rows[index], stones[index]?.stamp));
    await db.asides.bulkDelete(gone.map((aside) => aside.id));
  });
}

async function settleTalk(id: string): Promise<void> {
  const talk = await db.conversations.get(id);
  if (!talk) return;
  const [marks, reflection, stone] = await Promise.all([
    db.marks.where('conversationId').equals(id).toArray(),
    db.reflections.get(id),
    db.tombstones.get(`reflections/${id}`),
  ]);
  const ended = closed(talk, marks);
  await db.conversations.put(ended);
  const needed = reflectionFor(ended, reflection);
  if (needed && needed.stamp > (stone?.stamp ?? '')) await db.reflections.put(needed);
}

/** Ends what came in live, and works out the summaries of the given conversations again. */
export function settleTalks(ids: readonly string[]): Promise<void> {
  return byHandful(ids, async (some) => {
    for (const id of some) await settleTalk(id);
  });
}
