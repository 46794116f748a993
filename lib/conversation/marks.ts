// Owns the verbs of a press: log and undo. Mending what was logged is mending.ts's.
import { db } from '../store/db';
import { write } from '../store/fault';
import { putSwiftly } from '../store/swift';
import { bury, newId, nextStamp, openClock, revise } from '../store/write';
import { marksOf } from './queries';
import { lastLogged, summarize } from './tally';
import type { Conversation, Mark, MarkKey } from './types';

/** A press, complete but for its stamp: it can be stored again after a failure without counting twice. */
export type Press = Omit<Mark, 'stamp'>;

/** The press of a key at `now`, never before the conversation's start. */
export function pressOf(talk: Pick<Conversation, 'id' | 'startedAt'>, key: MarkKey, now: number): Press {
  return { id: newId(), conversationId: talk.id, key, at: Math.max(now, talk.startedAt) };
}

/** Writes the summary of a conversation that is over anew, from its marks. Call within a transaction over both. */
export async function resummarize(talk: Conversation, endedAt: number, now: number): Promise<void> {
  const marks = await db.marks.where('conversationId').equals(talk.id).toArray();
  await revise(db.conversations, talk.id, now, () => ({ summary: summarize(marks, talk.startedAt, endedAt, talk) }));
}

/** A press whose conversation is not live now: one made before its end still counts, in the summary too. */
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
 * Stores a press; resolves once it is on disk. False where its conversation is gone, or ended before the press.
 * A press stored late, after its conversation ended, still counts.
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

/** Takes back the mark logged last in a live conversation; undefined if there is none left, or it is from before `since`. */
export function undoMark(conversationId: string, now: number, since = 0): Promise<Mark | undefined> {
  return write([db.conversations, db.marks], async () => {
    const talk = await db.conversations.get(conversationId);
    if (talk?.status !== 'live') return undefined;
    const mark = lastLogged(await marksOf(conversationId));
    if (!mark || mark.at < since) return undefined;
    await bury('marks', [mark], now);
    return mark;
  });
}
