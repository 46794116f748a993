// Edits of marks, during a talk or after it: change key or time, add, delete, restore.
import { db } from '../../database/database';
import { write } from '../../database/storageFault';
import { nextStamp, revise, unbury } from '../../database/writeRows';
import type { Conversation, Mark } from '../types';
import { type Press, resummarize, unlog } from './logMark';

export type MarkChanges = Partial<Pick<Mark, 'key' | 'at'>>;

/** Limits `at` to the talk: not before its start, and not after its end or, if it is live, after now. */
function within({ startedAt, endedAt }: Conversation, at: number, now: number): number {
  return Math.max(startedAt, Math.min(at, endedAt ?? now));
}

/** Changes marks in one transaction. If the talk is over, its summary is written in it too. */
function mend(conversationId: string, now: number, change: (talk: Conversation) => Promise<unknown>): Promise<void> {
  return write([db.conversations, db.marks], async () => {
    const talk = await db.conversations.get(conversationId);
    // A talk entered afterwards was not counted, so it gets no marks.
    if (!talk || talk.capture === 'recalled') return;
    await change(talk);
    if (talk.endedAt !== null) await resummarize(talk, talk.endedAt, now);
  });
}

/**
 * Changes a mark's key or time (epoch milliseconds, limited to the talk) and nothing else, so that another window's
 * change to the same mark is kept. Does nothing if the mark is deleted.
 */
export const mendMark = ({ id, conversationId }: Mark, changes: MarkChanges, now: number): Promise<void> =>
  mend(conversationId, now, (talk) =>
    revise(db.marks, id, now, (mark) => ({
      ...changes,
      ...(changes.at === undefined ? {} : { at: within(talk, changes.at, now) }),
      pressed: mark.pressed ?? mark.stamp,
    })),
  );

/** Adds a mark that was not pressed, its time limited to the talk. Retrying does not add it twice. */
export const addMark = (press: Press, now: number): Promise<void> =>
  mend(press.conversationId, now, async (talk) => {
    if (await db.marks.get(press.id)) return;
    await db.marks.add({ ...press, at: within(talk, press.at, now), stamp: nextStamp(now) });
  });

/** Deletes a mark, even if it was edited since it was read. */
export const removeMark = (mark: Mark, now: number): Promise<void> => unlog(mark, now);

/** Restores a deleted mark. Does nothing if it exists. */
export const putBackMark = (mark: Mark, now: number): Promise<void> =>
  mend(mark.conversationId, now, async (talk) => {
    if (await db.marks.get(mark.id)) return;
    const back = { ...mark, at: within(talk, mark.at, now), pressed: mark.pressed ?? mark.stamp };
    await unbury('marks', [back], now);
  });
