// The verbs of pauses: holding one, ending it, who spoke, taking it away.
import { db } from '../../database/database';
import { keepLocal, readLocal } from '../../database/localValues';
import { write } from '../../database/storageFault';
import { bury, newId, nextStamp, revise } from '../../database/writeRows';
import { bandOf, heldAt, isForgotten, type Pausing } from '../pauseFigures';
import { marksOf, pausesOf } from '../queries';
import { lastLogged, loggedAs } from '../tally';
import type { Ender, Mark, Pause } from '../types';

const place = 'pausing';

/** The pause that is being held in a talk, forgotten or not; undefined for none. */
export async function runningPause(conversationId: string): Promise<Pausing | undefined> {
  const value = (await readLocal(place)) as Pausing | null | undefined;
  return value?.conversationId === conversationId ? value : undefined;
}

/** A talk's pauses, and the one that is being held in it. */
export interface Held {
  pauses: readonly Pause[];
  running: Pausing | undefined;
}

export async function heldIn(conversationId: string): Promise<Held> {
  const [pauses, running] = await Promise.all([pausesOf(conversationId), runningPause(conversationId)]);
  return { pauses, running };
}

/** Begins to hold a pause at `at`, unless one is held already. False where the talk is not live. */
export function startPause(conversationId: string, at: number): Promise<boolean> {
  return write([db.conversations, db.local], async () => {
    const talk = await db.conversations.get(conversationId);
    if (talk?.status !== 'live') return false;
    if (heldAt(await runningPause(conversationId), at)) return true;
    await keepLocal(place, { id: newId(), conversationId, from: Math.max(talk.startedAt, at) } satisfies Pausing);
    return true;
  });
}

/** Lets go of the pause that is being held: nothing is made of it. */
export const dropPause = (): Promise<void> => keepLocal(place, null);

/** The stamp tells no more of its end than before. Call within a transaction. */
const say = (id: string, endedBy: Ender): Promise<unknown> =>
  revise<Pause>(db.pauses, id, 0, (pause) => (pause.endedBy ? undefined : { endedBy }));

/** Says at once who spoke after a pause that ended unsaid. What was said stays. */
export async function sayWhoSpoke(id: string, endedBy: Ender): Promise<void> {
  await write([db.pauses], () => say(id, endedBy));
}

/**
 * Ends a pause at `at`, once however often tried; nothing is kept of one that was dropped, or forgotten. Its id and stamp
 * are of its beginning: with one of its end, a backup would tell its length to the millisecond.
 */
export function endPause(pause: Pausing, at: number, endedBy: Ender | null): Promise<void> {
  const { id, conversationId, from } = pause;
  return write([db.conversations, db.marks, db.pauses, db.local], async () => {
    if ((await runningPause(conversationId))?.id !== id) {
      // Another surface ended it in the same moment: who spoke may be said all the same.
      if (endedBy) await say(id, endedBy);
      return;
    }
    await dropPause();
    if (isForgotten(pause, at) || !(await db.conversations.get(conversationId))) return;
    const last = lastLogged<Mark | Pause>([...(await marksOf(conversationId)), ...(await pausesOf(conversationId))]);
    // After what was logged meanwhile, so that undo takes this one back first.
    const stamp = nextStamp(from, last && loggedAs(last));
    await db.pauses.add({ id, stamp, conversationId, at: from, band: bandOf(at - from), endedBy });
  });
}

/** Starts a pause, or ends the one that is held, who spoke unsaid; what was done, null where the talk is not live. */
export async function togglePause(conversationId: string, at: number): Promise<'begun' | 'ended' | null> {
  const held = heldAt(await runningPause(conversationId), at);
  if (!held) return (await startPause(conversationId, at)) ? 'begun' : null;
  await endPause(held, at, null);
  return 'ended';
}

/** Changes who spoke after a pause, null for unsaid. Nothing where it is gone. */
export async function mendPause(id: string, endedBy: Ender | null, now: number): Promise<void> {
  await write([db.pauses], () =>
    revise<Pause>(db.pauses, id, now, ({ pressed, stamp }) => ({ endedBy, pressed: pressed ?? stamp })),
  );
}

/** Takes a pause away. Nothing where it is gone. */
export function removePause(id: string, now: number): Promise<void> {
  return write([db.pauses], async () => {
    const pause = await db.pauses.get(id);
    if (pause) await bury('pauses', [pause], now);
  });
}
