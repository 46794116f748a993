// What has to be updated after a merge, within its transaction: asides that are obsolete, summaries, conversations that
// are still live, tombstones that are not needed any more.
import type { Conversation } from '../../conversation/types';
import { db } from '../../database/database';
import { canFollow, isAlone } from '../../database/ownership';
import { eachOf, eachPage, lookUp } from '../../database/pagedReads';
import type { Tombstone } from '../../database/tables';
import { becomings } from '../../database/tombstoneMeaning';
import type { Aside, Row } from '../../database/types';
import type { Reflection } from '../../reflection/types';
import { closed, reflectionFor } from '../endAfterMerge';
import { asideStands } from '../mergeRows';
import { stonesOfIds } from '../queries/deletionStamps';

/** Deletes the asides of the given rows whose text is in the row again, or was deleted with it. */
export function settleTexts(table: Aside['table'], ids: readonly string[]): Promise<void> {
  return eachOf(ids, async (some) => {
    const asides = (await db.asides.where('row').anyOf(some).toArray()).filter((aside) => aside.table === table);
    const owners = asides.map((aside) => aside.row);
    const [rows, stones] = await Promise.all([db.table(table).bulkGet(owners), stonesOfIds(table, owners)]);
    const gone = asides.filter((aside, index) => !asideStands(aside, rows[index], stones[index]));
    await db.asides.bulkDelete(gone.map((aside) => aside.id));
  });
}

async function settleReflections(talks: readonly Conversation[]): Promise<void> {
  const known = await lookUp(
    db.reflections,
    (row) => row.id,
    talks.map(({ id }) => id),
  );
  const needed = talks.map((talk, index) => reflectionFor(talk, known[index]));
  const made = needed.filter((row, index) => row !== undefined && known[index] === undefined) as Reflection[];
  const stones = await stonesOfIds(
    'reflections',
    made.map(({ id }) => id),
  );
  await db.reflections.bulkPut(made.filter(({ stamp }, index) => stamp > (stones[index] ?? '')));
  await db.reflections.bulkDelete(talks.filter((_, index) => known[index] && !needed[index]).map(({ id }) => id));
}

async function settleSome(ids: readonly string[]): Promise<void> {
  const found = await lookUp(db.conversations, (talk) => talk.id, ids);
  const talks = found.flatMap((talk) => talk ?? []);
  const marks = await Promise.all(talks.map(({ id }) => db.marks.where('conversationId').equals(id).toArray()));
  const ended = talks.map((talk, index) => closed(talk, marks[index] ?? []));
  const differs = (talk: Conversation, index: number) => JSON.stringify(talk) !== JSON.stringify(talks[index]);
  await db.conversations.bulkPut(ended.filter(differs));
  await settleReflections(ended);
}

/** The tombstones of rows that can follow somebody, such as pulses, and of which a newer version exists. */
async function outlived(stones: readonly Tombstone[]): Promise<Tombstone[]> {
  const own = stones.filter((stone) => canFollow(stone.table) && isAlone(stone));
  const rows = await Promise.all(own.map(({ table, row }) => db.table<Row, string>(table).get(row)));
  return own.filter(({ stamp }, index) => (rows[index]?.stamp ?? '') > stamp);
}

/**
 * Deletes tombstones that are not needed any more: those of rows whose conversation, person or deck was deleted later,
 * as the owner's tombstone covers them, and those of rows that can follow and were written again since. Returns whom people
 * became, according to the remaining tombstones.
 */
export async function settleStones(): Promise<Map<string, string>> {
  const became = new Map<string, string>();
  await eachPage(
    db.tombstones,
    (stone) => stone.id,
    async (page) => {
      for (const [from, into] of becomings(page)) became.set(from, into);
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
  return became;
}

/** Ends those of the given conversations that were imported live, and recomputes their summaries. */
export const settleTalks = (ids: readonly string[]): Promise<void> => eachOf([...ids].sort(), settleSome);
