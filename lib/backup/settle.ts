// Owns what follows from a merge: asides that no longer stand, summaries, conversations left live. Runs within its transaction.
import { isAlone } from '../store/belonging';
import { db } from '../store/db';
import { eachOf, eachPage, lookUp } from '../store/pages';
import type { Aside, Tombstone } from '../store/types';
import { closed, reflectionFor } from './closing';
import { asideStands } from './merge';
import { stonesOfIds } from './stones';

/** Lets go of the asides of the given rows that say what the row says again, or went with it. */
export function settleTexts(table: Aside['table'], ids: readonly string[]): Promise<void> {
  return eachOf(ids, async (some) => {
    const asides = (await db.asides.where('row').anyOf(some).toArray()).filter((aside) => aside.table === table);
    const owners = asides.map((aside) => aside.row);
    const [rows, stones] = await Promise.all([db.table(table).bulkGet(owners), stonesOfIds(table, owners)]);
    const gone = asides.filter((aside, index) => !asideStands(aside, rows[index], stones[index]));
    await db.asides.bulkDelete(gone.map((aside) => aside.id));
  });
}

async function settleTalk(id: string): Promise<void> {
  const talk = await db.conversations.get(id);
  if (!talk) return;
  const [marks, reflection, [stone]] = await Promise.all([
    db.marks.where('conversationId').equals(id).toArray(),
    db.reflections.get(id),
    stonesOfIds('reflections', [id]),
  ]);
  const ended = closed(talk, marks);
  await db.conversations.put(ended);
  const needed = reflectionFor(ended, reflection);
  if (needed && needed.stamp > (stone ?? '')) await db.reflections.put(needed);
}

/** Those of pulses that a newer version stands for. */
async function outlived(stones: readonly Tombstone[]): Promise<Tombstone[]> {
  const own = stones.filter((stone) => stone.table === 'pulses' && isAlone(stone));
  const rows = await db.pulses.bulkGet(own.map(({ row }) => row));
  return own.filter(({ stamp }, index) => (rows[index]?.stamp ?? '') > stamp);
}

/**
 * Lets go of the tombstones of rows whose conversation, person or deck was deleted later: that one speaks for them. So
 * does a newer version for that of a pulse, which is only of the version before.
 */
export function settleStones(): Promise<void> {
  return eachPage(
    db.tombstones,
    (stone) => stone.id,
    async (page) => {
      const some = page.filter((stone) => !isAlone(stone));
      const covers = await lookUp(
        db.tombstones,
        (stone) => stone.id,
        some.map((stone) => stone.of ?? ''),
      );
      const spokenFor = some.filter((stone, index) => (covers[index]?.stamp ?? '') >= stone.stamp);
      const needless = [...spokenFor, ...(await outlived(page))];
      await db.tombstones.bulkDelete(needless.map((stone) => stone.id));
    },
  );
}

/** Ends what came in live, and works out the summaries of the given conversations again. */
export function settleTalks(ids: readonly string[]): Promise<void> {
  return eachOf(ids, async (some) => {
    for (const id of some) await settleTalk(id);
  });
}
