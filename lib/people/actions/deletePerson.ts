// Deleting a person everywhere, and saying beforehand what would go.

import { removeCopies } from '../../backup/actions/innerCopy';
import { dropRescue, rescueTime } from '../../backup/actions/rescueCopy';
import { clearStaged } from '../../backup/actions/stageFile';
import { isSwept, noteSweep, sweepDeleted } from '../../backup/actions/sweepDeleted';
import { alone } from '../../browser/privateFiles';
import { keepDraft, readDraft } from '../../conversation/actions/keepTalkDraft';
import { db } from '../../database/database';
import { canMove, entries } from '../../database/ownership';
import { write } from '../../database/storageFault';
import type { MergedTable } from '../../database/types';
import { bury, nextStamp } from '../../database/writeRows';
import { dropPlanDraft } from '../../plans/planDraftActions';
import { fail, ok, type Result } from '../../result';
import { aliasKey } from '../alias';
import { type PersonRows, personRows, renewRows, rowsIn } from '../queries/rowsOfPerson';

/** What goes with a person. */
export interface Going {
  /** Rows of each table; tables without any are left out. */
  counts: Partial<Record<MergedTable, number>>;
  /** When the copy from before the last restore was made, which goes too (epoch milliseconds); undefined without one. */
  copy: number | undefined;
  /** Somebody else goes by the same alias, and stays. */
  namesake: boolean;
}

const liveWith = (id: string): Promise<number> =>
  db.conversations
    .where('personId')
    .equals(id)
    .filter(({ status }) => status === 'live')
    .count();

/** Counts what would go; `live` where a talk with them is, undefined where there is no such person. */
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

/** Nobody knows what they were called before they were renamed: an alias in the draft stays only if it is another's. */
async function clearDraft(): Promise<void> {
  const draft = await readDraft();
  const key = aliasKey(draft.alias);
  const others = await db.people.filter(({ alias }) => aliasKey(alias) === key).count();
  if (others === 0) await keepDraft({ ...draft, alias: '' });
}

type Deleted = Result<undefined, 'live'>;

/**
 * Tombstones for a person, all who became them, and each talk, newer than all that goes with them, and everything but what
 * is left to the sweep.
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
  const moving = (rows.pulses ?? []).filter((pulse) => canMove('pulses', pulse));
  await bury('pulses', moving, now);
  for (const [table, some] of entries(rows))
    if (!isSwept(table)) await db.table(table).bulkDelete(some.map(({ id }) => id));
  await noteSweep(ids.conversations);
}

/** Deletes what was read, in one transaction; undefined where it has to be read anew. */
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
 * Deletes a person with every talk and all that belongs to either, the copy from before the last restore, a file that is
 * being looked at, a plan half-written in the place of one of theirs, and an alias in the next talk's draft that is
 * nobody else's. Tombstones alone stay, of the person, of all who became them, of each talk and of each pulse without one.
 * It cannot be taken back. One transaction deletes them and every word; the times of presses and the like are swept away
 * after it, a few at a time.
 * Refused, with nothing changed, while a talk with them is live.
 */
export async function deletePerson(id: string, now: number): Promise<Deleted> {
  for (;;) {
    const done = await deleteRead(await personRows(id), now);
    if (!done) continue;
    // They are deleted: what cannot go now goes with the next sweep, and with the next copy, which leaves them out.
    if (done.ok) for (const { reason } of await failures([alone(removeCopies), sweepDeleted()])) console.error(reason);
    return done;
  }
}
