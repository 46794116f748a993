// Actions on pauses: start, end, say who spoke, delete.
import { db } from '../../database/database';
import { keepLocal, readLocal } from '../../database/localValues';
import { write } from '../../database/storageFault';
import { bury, newId, nextStamp, revise } from '../../database/writeRows';
import { bandOf, heldAt, isForgotten, type Pausing } from '../pauseFigures';
import { marksOf, pausesOf } from '../queries';
import { lastLogged, loggedAs } from '../tally';
import type { Ender, Mark, Pause } from '../types';

const place = 'pausing';

/** The pause in progress in a talk, forgotten or not; undefined if there is none. */
export async function runningPause(conversationId: string): Promise<Pausing | undefined> {
  const value = (await readLocal(place)) as Pausing | null | undefined;
  return value?.conversationId === conversationId ? value : undefined;
}

/** A talk's pauses, and the one in progress. */
export interface Held {
  pauses: readonly Pause[];
  running: Pausing | undefined;
}

export async function heldIn(conversationId: string): Promise<Held> {
  const [pauses, running] = await Promise.all([pausesOf(conversationId), runningPause(conversationId)]);
  return { pauses, running };
}

/** Starts a pause at `at`, unless one is in progress. False if the talk is not live. */
export function startPause(conversationId: string, at: number): Promise<boolean> {
  return write([db.conversations, db.local], async () => {
    const talk = await db.conversations.get(conversationId);
    if (talk?.status !== 'live') return false;
    if (heldAt(await runningPause(conversationId), at)) return true;
    await keepLocal(place, { id: newId(), conversationId, from: Math.max(talk.startedAt, at) } satisfies Pausing);
    return true;
  });
}

/** Discards the pause in progress without saving it. */
export const dropPause = (): Promise<void> => keepLocal(place, null);

/** Passes 0 as the time, so that the stamp does not reveal when the pause ended. Call within a transaction. */
const say = (id: string, endedBy: Ender): Promise<unknown> =>
  revise<Pause>(db.pauses, id, 0, (pause) => (pause.endedBy ? undefined : { endedBy }));

/** Saves who spoke right after a pause that ended without saying it. An earlier answer stays. */
export async function sayWhoSpoke(id: string, endedBy: Ender): Promise<void> {
  await write([db.pauses], () => say(id, endedBy));
}

/**
 * Ends a pause at `at`; retrying does not store it twice. A discarded or forgotten pause is not saved. Id and stamp are
 * from its start: with a stamp from its end, a backup would reveal its length to the millisecond.
 */
export function endPause(pause: Pausing, at: number, endedBy: Ender | null): Promise<void> {
  const { id, conversationId, from } = pause;
  return write([db.conversations, db.marks, db.pauses, db.local], async () => {
    if ((await runningPause(conversationId))?.id !== id) {
      // Another window ended it at the same moment. Who spoke can still be saved.
      if (endedBy) await say(id, endedBy);
      return;
    }
    await dropPause();
    if (isForgotten(pause, at) || !(await db.conversations.get(conversationId))) return;
    const last = lastLogged<Mark | Pause>([...(await marksOf(conversationId)), ...(await pausesOf(conversationId))]);
    // Stamped after everything logged in the meantime, so that undo removes this one first.
    const stamp = nextStamp(from, last && loggedAs(last));
    await db.pauses.add({ id, stamp, conversationId, at: from, band: bandOf(at - from), endedBy });
  });
}

/** Starts a pause, or ends the one in progress without saying who spoke. Null if the talk is not live. */
export async function togglePause(conversationId: string, at: number): Promise<'begun' | 'ended' | null> {
  const held = heldAt(await runningPause(conversationId), at);
  if (!held) return (await startPause(conversationId, at)) ? 'begun' : null;
  await endPause(held, at, null);
  return 'ended';
}

/** Changes who spoke after a pause, null for not said. Does nothing if the pause is deleted. */
export async function mendPause(id: string, endedBy: Ender | null, now: number): Promise<void> {
  await write([db.pauses], () =>
    revise<Pause>(db.pauses, id, now, ({ pressed, stamp }) => ({ endedBy, pressed: pressed ?? stamp })),
  );
}

/** Deletes a pause. Does nothing if it is already deleted. */
export function removePause(id: string, now: number): Promise<void> {
  return write([db.pauses], async () => {
    const pause = await db.pauses.get(id);
    if (pause) await bury('pauses', [pause], now);
  });
}
