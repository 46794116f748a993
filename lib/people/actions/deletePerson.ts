// Deletes a person everywhere, and counts beforehand what would be deleted.

import { removeCopies } from '../../backup/actions/innerCopy';
import { dropRescue, rescueTime } from '../../backup/actions/rescueCopy';
import { clearStaged } from '../../backup/actions/stageFile';
import { isSwept, noteSweep, sweepDeleted } from '../../backup/actions/sweepDeleted';
import { alone } from '../../browser/privateFiles';
import { keepDraft, readDraft } from '../../conversation/actions/keepTalkDraft';
import { db } from '../../database/database';
import { canMove, entries } from '../../database/ownership';
import { write } from '../../database/storageFault';
import type { MergedTable } from '../../database/tables';
import { bury, nextStamp } from '../../database/writeRows';
import { dropPlanDraft } from '../../plans/planDraftActions';
import { fail, ok, type Result } from '../../result';
import { aliasKey } from '../alias';
import { type PersonRows, personRows, renewRows, rowsIn } from '../queries/rowsOfPerson';

/** What is deleted with a person. */
export interface Going {
  /** Number of rows by table; tables without any are left out. */
  counts: Partial<Record<MergedTable, number>>;
  /**
   * When the copy from before the last restore was made, as it is deleted too (epoch milliseconds); undefined if none.
   */
  copy: number | undefined;
  /** Somebody else has the same alias, and is not deleted. */
  namesake: boolean;
}

const liveWith = (id: string): Promise<number> =>
  db.conversations
    .where('personId')
    .equals(id)
    .filter(({ status }) => status === 'live')
    .count();

/** Counts what would be deleted; `live` if a talk with them is live, undefined if there is no such person. */
export async function goingWith(id: string): Promise<Going | 'live' | undefined> {
  const person = await db.people.get(id);
  if (!person) return undefined;
  if ((await liveWith(id)) > 0) return 'live';
  const rows = entries(rowsIn(await personRows(id))).filter(([, some]) => some.length > 0);
  const key = aliasKey(person.alias);
  const alike = await db.people.filter(({ alias }) => aliasKey(alias) === key).count();
  return {
    counts: Object.fromEntries(rows.map(([table, some]) => [table, some.length])),
    copy: await rescueTime(),
    namesake: alike > 1,
  };
}

/** Clears the draft's alias unless another person has it: it may be a former alias of the deleted person. */
async function clearDraft(): Promise<void> {
  const draft = await readDraft();
  const key = aliasKey(draft.alias);
  const others = await db.people.filter(({ alias }) => aliasKey(alias) === key).count();
  if (others === 0) await keepDraft({ ...draft, alias: '' });
}

type Deleted = Result<undefined, 'live'>;

/**
 * Writes tombstones for the person, for everybody merged into them and for each talk, newer than all the deleted rows.
 * Deletes everything but what is left to the sweep.
 */
async function deleteRows(all: PersonRows, now: number): Promise<void> {
  const rows = rowsIn(all);
  const ids = { conversations: (rows.conversations ?? []).map(({ id }) => id), people: [all.id, ...all.former] };
  const stamps = [...entries(rows).flatMap(([, some]) => some), ...all.stones.values()].map(({ stamp }) => stamp);
  const newest = stamps.reduce((last, stamp) => (stamp > last ? stamp : last), '');
  await db.tombstones.bulkDelete([...all.stones.keys()]);
  for (const owner of ['conversations', 'people'] as const)
    await db.tombstones.bulkPut(
      ids[owner].map((row) => ({ id: `${owner}/${row}`, table: owner, row, stamp: nextStamp(now, newest) })),
    );
  for (const [table, some] of entries(rows)) {
    await bury(
      table,
      some.filter((row) => canMove(table, row)),
      now,
    );
    if (!isSwept(table)) await db.table(table).bulkDelete(some.map(({ id }) => id));
  }
  await noteSweep(ids.conversations);
}

/** Deletes what was read, in one transaction; undefined if it has to be read again. */
const deleteRead = (all: PersonRows, now: number): Promise<Deleted | undefined> =>
  write(db.tables, async () => {
    if (!(await renewRows(all))) return undefined;
    if (!all.rows.get('people')?.has(all.id)) return ok(undefined);
    if ((await liveWith(all.id)) > 0) return fail('live');
    await deleteRows(all, now);
    await clearDraft();
    await dropPlanDraft([...(all.rows.get('conversations')?.keys() ?? [])]);
    await dropRescue();
    await clearStaged();
    return ok(undefined);
  });

const failures = async (work: Promise<unknown>[]) =>
  (await Promise.allSettled(work)).filter((one) => one.status === 'rejected');

/**
 * Deletes a person with every talk and everything that belongs to either. Also deletes the copy from before the last
 * restore, a staged file that is being previewed, the draft of a plan that would replace one of theirs, and the alias
 * in the next talk's draft unless somebody else has it. Only tombstones stay: of the person, of everybody merged into
 * them, of each talk and of each pulse without a talk. It cannot be undone. One transaction deletes the person and
 * every text; the times of presses and the like are deleted after it, a few at a time. Refused, with nothing changed,
 * while a talk with them is live.
 */
export async function deletePerson(id: string, now: number): Promise<Deleted> {
  for (;;) {
    const done = await deleteRead(await personRows(id), now);
    if (!done) continue;
    // The person is deleted. What cannot be cleaned up now is removed by the next sweep, and the next copy leaves them
    // out.
    if (done.ok) for (const { reason } of await failures([alone(removeCopies), sweepDeleted()])) console.error(reason);
    return done;
  }
}
