// Logging a press, and undoing whatever was logged last. Edits are in editMarks.ts.
import { db } from '../../database/database';
import { putSwiftly } from '../../database/fastPut';
import { write } from '../../database/storageFault';
import { bury, newId, nextStamp, openClock, revise } from '../../database/writeRows';
import { heldAt } from '../pauseFigures';
import { marksOf, pausesOf } from '../queries';
import { endOf, lastLogged, summarize } from '../tally';
import type { Conversation, Mark, MarkKey, Pause } from '../types';
import { dropPause, runningPause } from './heldPauses';

/** A mark without its stamp. Its id is fixed, so storing it again after a failure does not count it twice. */
export type Press = Omit<Mark, 'stamp'>;

/** The press of a key at `now`, never before the conversation's start. */
export function pressOf(talk: Pick<Conversation, 'id' | 'startedAt'>, key: MarkKey, now: number): Press {
  return { id: newId(), conversationId: talk.id, key, at: Math.max(now, talk.startedAt) };
}

/** Rewrites the summary of an ended conversation from its marks. Call within a transaction over both. */
export async function resummarize(talk: Conversation, endedAt: number, now: number): Promise<void> {
  const marks = await db.marks.where('conversationId').equals(talk.id).toArray();
  const end = endOf(talk, endedAt, marks);
  const summary = summarize(marks, talk.startedAt, end, talk);
  await revise(db.conversations, talk.id, now, () => ({ endedAt: end, summary }));
}

/** Stores a press whose conversation is not live now. One made before its end still counts, in the summary too. */
function logLate(press: Press, now: number): Promise<boolean> {
  return write([db.conversations, db.marks], async () => {
    const talk = await db.conversations.get(press.conversationId);
    if (!talk || (talk.endedAt !== null && press.at > talk.endedAt)) return false;
    await db.marks.put({ ...press, stamp: nextStamp(now) });
    if (talk.endedAt !== null) await resummarize(talk, talk.endedAt, now);
    return true;
  });
}

/**
 * Stores a press; resolves once it is on disk. False if its conversation is deleted, or ended before the press. A press
 * stored late, after its conversation ended, still counts.
 */
export async function logMark(press: Press, now: number): Promise<boolean> {
  await openClock();
  const guard = {
    table: db.conversations,
    id: press.conversationId,
    allows: (talk: Conversation | undefined) => talk?.status === 'live',
  };
  const stored = await putSwiftly({ table: db.marks, row: { ...press, stamp: nextStamp(now) }, guard });
  return stored || logLate(press, now);
}

/** Deletes one mark of a live or ended talk, even if it was edited since. Does nothing if it is already deleted. */
export function unlog({ id, conversationId }: Press, now: number): Promise<void> {
  return write([db.conversations, db.marks], async () => {
    const [talk, mark] = await Promise.all([db.conversations.get(conversationId), db.marks.get(id)]);
    if (mark) await bury('marks', [mark], now);
    if (talk && talk.endedAt !== null) await resummarize(talk, talk.endedAt, now);
  });
}

/** Discards the pause in progress, if it began at `since` or after, and returns it as a press of the key PAUSE. */
async function undoHeld(conversationId: string, now: number, since: number): Promise<Press | undefined> {
  const held = heldAt(await runningPause(conversationId), now);
  if (!held || held.from < since) return undefined;
  await dropPause();
  return { id: held.id, conversationId, key: 'pause', at: held.from };
}

/**
 * Undoes the mark or pause logged last in a live conversation and returns it, a pause as a press of the key PAUSE.
 * Undefined if there is none left, or it is from before `since` (epoch milliseconds).
 */
export function undoMark(conversationId: string, now: number, since = 0): Promise<Press | undefined> {
  return write([db.conversations, db.marks, db.pauses, db.local], async () => {
    const talk = await db.conversations.get(conversationId);
    if (talk?.status !== 'live') return undefined;
    const last = lastLogged<Mark | Pause>([...(await marksOf(conversationId)), ...(await pausesOf(conversationId))]);
    const dropped = await undoHeld(conversationId, now, Math.max(since, last?.at ?? 0));
    if (dropped || !last || last.at < since) return dropped;
    const isMark = 'key' in last;
    await bury(isMark ? 'marks' : 'pauses', [last], now);
    return isMark ? last : { id: last.id, conversationId, key: 'pause', at: last.at };
  });
}
