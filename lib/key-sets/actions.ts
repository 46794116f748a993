// The coach's own key sets: every change to them, and which of them are on offer. A set that is kept is never changed.

import { type Mix, mixesOf } from '../conversation/combinedFigures';
import { db } from '../database/database';
import { write } from '../database/storageFault';
import { bury, nextStamp, unbury } from '../database/writeRows';
import { choose, chooseAbout } from '../settings/actions';
import { settings } from '../settings/queries';
import { type KeySet, keysOfSet } from './builtInKeySets';
import { askTellId } from './defaultKeySet';
import { canMeanSame, type SetDraft, setOf } from './keySetDraft';
import { ownKeySets } from './queries';

const tables = [db.keysets, db.settings];

/** The name under which it is kept among the settings that a set was put away. */
const awayChoice = (id: string) => `keyset-away/${id}` as const;

/** Keeps a set, and has it on offer. Its id, the hash of what it says: one that is there already stays as it is. */
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

/** Keeps a changed set in place of another, which is put away; talks begin with it from then on if they did with that one. */
export function changeSet(from: string, draft: SetDraft, means: string | null, now: number): Promise<string> {
  return write(tables, async () => {
    const id = await keepSet(draft, means, now);
    if (id === from) return id;
    if ((await settings()).keySet === from) await choose('keySet', id, now);
    await offer(from, false, now);
    return id;
  });
}

/** Puts a set away, or has it on offer again. One that is put away is no longer chosen; its words stay with its talks. */
export function offer(id: string, on: boolean, now: number): Promise<void> {
  return write(tables, async () => {
    const known = (await db.settings.get(awayChoice(id)))?.value === true;
    if (known !== !on) await chooseAbout(awayChoice(id), !on, now);
    if (!on && (await settings()).keySet === id) await choose('keySet', askTellId, now);
  });
}

/** Deletes a set that no talk was logged with and that no other set goes back to; the set, or undefined where it stays. */
export function deleteSet(id: string, now: number): Promise<KeySet | undefined> {
  return write([...tables, db.conversations], async () => {
    const set = await db.keysets.get(id);
    if (!set || (await needed()).has(id)) return undefined;
    await offer(id, false, now);
    await bury('keysets', [set], now);
    return set;
  });
}

/** Takes the deletion of a set back; it is still put away. */
export async function undeleteSet(set: KeySet, now: number): Promise<void> {
  await write(tables, () => unbury('keysets', [set], now));
}

/** The ids of the sets that talks were logged with, or that others mean the same as. */
async function needed(): Promise<Set<string>> {
  const ids = new Set((await ownKeySets()).flatMap(({ means }) => means ?? []));
  await db.conversations.each(({ keySetId }) => ids.add(keySetId));
  return ids;
}

/** The coach's own sets: those on offer, those put away, and of the latter the ids that can be deleted. */
export interface SetShelf {
  offered: KeySet[];
  away: KeySet[];
  needless: ReadonlySet<string>;
  /** The id of the set of the next talks. */
  chosen: string;
}

/** One that is chosen is on offer: it was chosen elsewhere, meanwhile. */
async function sorted(): Promise<Omit<SetShelf, 'needless'>> {
  const [own, { keySet }, rows] = await Promise.all([ownKeySets(), settings(), db.settings.toArray()]);
  const away = new Set(rows.flatMap(({ id, value }) => (value === true ? id : [])));
  const isAway = ({ id }: KeySet) => id !== keySet && away.has(awayChoice(id));
  return { offered: own.filter((set) => !isAway(set)), away: own.filter(isAway), chosen: keySet };
}

/** The sets of the coach's own that may be chosen. */
export const offeredSets = async (): Promise<KeySet[]> => (await sorted()).offered;

/** All sets of the coach's own. Reads every talk, to say which are needed: for the page of sets alone. */
export async function setShelf(): Promise<SetShelf> {
  const [shelf, used] = await Promise.all([sorted(), needed()]);
  const own = [...shelf.offered, ...shelf.away];
  return { ...shelf, needless: new Set(own.flatMap(({ id }) => (used.has(id) ? [] : id))) };
}

/** What the talks in keys that mean the same as this set came to, each capture by itself. */
export async function joinedFigures(id: string): Promise<Mix[]> {
  const [talks, own] = await Promise.all([db.conversations.orderBy('startedAt').reverse().toArray(), ownKeySets()]);
  return mixesOf(id, talks, new Map(own.map((set) => [set.id, set])));
}
