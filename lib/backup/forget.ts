// Owns deleting a person everywhere, and saying beforehand what would go. Must not know the words.
import { keepDraft, readDraft } from '../panel/draft';
import { aliasKey } from '../people/alias';
import { rowsOfPerson } from '../people/whole';
import { dropPlanDraft } from '../plans/draft';
import { fail, ok, type Result } from '../result';
import { entries } from '../store/belonging';
import { db } from '../store/db';
import { write } from '../store/fault';
import type { MergedTable } from '../store/types';
import { buryAll } from '../store/whole';
import { dropRescue, rescueTime } from './rescue';
import { clearStaged } from './stage';

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
export function goingWith(id: string): Promise<Going | 'live' | undefined> {
  return db.transaction('r', db.tables, async () => {
    const person = await db.people.get(id);
    if (!person) return undefined;
    if ((await liveWith(id)) > 0) return 'live';
    const rows = entries(await rowsOfPerson(id)).filter(([, some]) => some.length > 0);
    const key = aliasKey(person.alias);
    const alike = await db.people.filter(({ alias }) => aliasKey(alias) === key).count();
    return {
      counts: Object.fromEntries(rows.map(([table, some]) => [table, some.length])),
      copy: await rescueTime(),
      namesake: alike > 1,
    };
  });
}

/** Nobody knows what they were called before they were renamed: an alias in the draft stays only if it is another's. */
async function clearDraft(): Promise<void> {
  const draft = await readDraft();
  const key = aliasKey(draft.alias);
  const others = await db.people.filter(({ alias }) => aliasKey(alias) === key).count();
  if (others === 0) await keepDraft({ ...draft, alias: '' });
}

/**
 * Deletes a person with every talk and all that belongs to either, the copy from before the last restore, a file that is
 * being looked at, a plan half-written in the place of one of theirs, and an alias in the next talk's draft that is
 * nobody else's. Tombstones alone stay, of the person and
 * of each talk. It cannot be taken back.
 * Refused, with nothing changed, while a talk with them is live.
 */
export function deletePerson(id: string, now: number): Promise<Result<undefined, 'live'>> {
  return write(db.tables, async () => {
    const person = await db.people.get(id);
    if (!person) return ok(undefined);
    if ((await liveWith(id)) > 0) return fail('live');
    const talks = await db.conversations.where('personId').equals(id).toArray();
    await buryAll('conversations', talks, now);
    await buryAll('people', [person], now);
    await clearDraft();
    await dropPlanDraft(talks.map((talk) => talk.id));
    await dropRescue();
    await clearStaged();
    return ok(undefined);
  });
}
