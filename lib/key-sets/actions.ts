// Every change to the coach's own key sets, and which of them are on offer. A saved set is never changed.

import { type Mix, mixesOf } from '../conversation/combinedFigures';
import { db } from '../database/database';
import { write } from '../database/storageFault';
import { bury, nextStamp, unbury } from '../database/writeRows';
import { choose, chooseAbout } from '../settings/actions';
import { settings } from '../settings/queries';
import { thingsChosen } from '../settings/thingChoiceQueries';
import { type KeySet, keysOfSet } from './builtInKeySets';
import { askTellId } from './defaultKeySet';
import { canMeanSame, type SetDraft, setOf } from './keySetDraft';
import { ownKeySets } from './queries';

const tables = [db.keysets, db.settings];

/** Saves a set and offers it. Returns its id, the hash of its content: if the set exists, it stays as it is. */
export function keepSet(draft: SetDraft, means: string | null, now: number): Promise<string> {
  return write(tables, async () => {
    const base = means === null ? undefined : keysOfSet(means, await db.keysets.get(means));
    const set = setOf(draft, base && !canMeanSame(draft, base) ? null : means);
    if (!(await db.keysets.get(set.id))) {
      const row: KeySet = { ...set, stamp: nextStamp(now) };
      await unbury('keysets', [row.means === row.id ? { ...row, means: null } : row], now);
    }
    await offer(set.id, true, now);
    return set.id;
  });
}

/** Saves a changed set in place of another, which is put away. It is chosen for the next talks if that one was. */
export function changeSet(from: string, draft: SetDraft, means: string | null, now: number): Promise<string> {
  return write(tables, async () => {
    const id = await keepSet(draft, means, now);
    if (id === from) return id;
    if ((await settings()).keySet === from) await choose('keySet', id, now);
    await offer(from, false, now);
    return id;
  });
}

/** Puts a set away, or offers it again. A set put away is no longer chosen; its texts stay for its talks. */
export function offer(id: string, on: boolean, now: number): Promise<void> {
  return write(tables, async () => {
    const known = (await thingsChosen('keyset-away')).get(id) === true;
    if (known !== !on) await chooseAbout('keyset-away', id, !on, now);
    if (!on && (await settings()).keySet === id) await choose('keySet', askTellId, now);
  });
}

/** Deletes a set that no talk uses and no other set means the same as. Returns the set, or undefined if it stays. */
export function deleteSet(id: string, now: number): Promise<KeySet | undefined> {
  return write([...tables, db.conversations], async () => {
    const set = await db.keysets.get(id);
    if (!set || (await needed()).has(id)) return undefined;
    await offer(id, false, now);
    await bury('keysets', [set], now);
    return set;
  });
}

/** Restores a deleted set. It stays put away. */
export async function undeleteSet(set: KeySet, now: number): Promise<void> {
  await write(tables, () => unbury('keysets', [set], now));
}

/** The ids of the sets that talks use, or that other sets mean the same as. */
async function needed(): Promise<Set<string>> {
  const ids = new Set((await ownKeySets()).flatMap(({ means }) => means ?? []));
  await db.conversations.each(({ keySetId }) => ids.add(keySetId));
  return ids;
}

/** The coach's own sets: those on offer, those put away, and the ids of all that can be deleted. */
export interface SetShelf {
  offered: KeySet[];
  away: KeySet[];
  needless: ReadonlySet<string>;
  /** The id of the set of the next talks. */
  chosen: string;
}

/** A chosen set counts as offered even if it was put away: it was chosen elsewhere in the meantime. */
async function sorted(): Promise<Omit<SetShelf, 'needless'>> {
  const [own, { keySet }, away] = await Promise.all([ownKeySets(), settings(), thingsChosen('keyset-away')]);
  const isAway = ({ id }: KeySet) => id !== keySet && away.get(id) === true;
  return { offered: own.filter((set) => !isAway(set)), away: own.filter(isAway), chosen: keySet };
}

/** The coach's own sets that can be chosen. */
export const offeredSets = async (): Promise<KeySet[]> => (await sorted()).offered;

/** All of the coach's own sets. Only for the page of sets, as it reads every talk to find which sets are needed. */
export async function setShelf(): Promise<SetShelf> {
  const [shelf, used] = await Promise.all([sorted(), needed()]);
  const own = [...shelf.offered, ...shelf.away];
  return { ...shelf, needless: new Set(own.flatMap(({ id }) => (used.has(id) ? [] : id))) };
}

/** The figures of all talks whose keys mean the same as this set, separately for each capture. */
export async function joinedFigures(id: string): Promise<Mix[]> {
  const [talks, own] = await Promise.all([db.conversations.orderBy('startedAt').reverse().toArray(), ownKeySets()]);
  return mixesOf(id, talks, new Map(own.map((set) => [set.id, set])));
}
