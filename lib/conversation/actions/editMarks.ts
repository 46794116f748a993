// Mending marks: another key or time, one added, one taken away and put back; live or over.
import { db } from '../../database/database';
import { write } from '../../database/storageFault';
import { nextStamp, revise, unbury } from '../../database/writeRows';
import type { Conversation, Mark } from '../types';
import { type Press, resummarize, unlog } from './logMark';

export type MarkChanges = Partial<Pick<Mark, 'key' | 'at'>>;

/** The moment within the talk that is nearest to `at`: never before its start, never after its end, nor after now. */
function within({ startedAt, endedAt }: Conversation, at: number, now: number): number {
  return Math.max(startedAt, Math.min(at, endedAt ?? now));
}

/** Runs a change of marks within one transaction; the summary of a talk that is over is written with it. */
function mend(conversationId: string, now: number, change: (talk: Conversation) => Promise<unknown>): Promise<void> {
  return write([db.conversations, db.marks], async () => {
    const talk = await db.conversations.get(conversationId);
    // One entered afterwards was not counted: no mark is invented for it.
    if (!talk || talk.capture === 'recalled') return;
    await change(talk);
    if (talk.endedAt !== null) await resummarize(talk, talk.endedAt, now);
  });
}

/**
 * Changes a mark's key or time (epoch milliseconds, brought within the talk), and that alone: what another window changes
 * of it stands. Nothing where it is gone.
 */
export const mendMark = ({ id, conversationId }: Mark, changes: MarkChanges, now: number): Promise<void> =>
  mend(conversationId, now, (talk) =>
    revise(db.marks, id, now, (mark) => ({
      ...changes,
      ...(changes.at === undefined ? {} : { at: within(talk, changes.at, now) }),
      pressed: mark.pressed ?? mark.stamp,
    })),
  );

/** Adds a mark that was not pressed, its time brought within the talk. The same one is added once, however often tried. */
export const addMark = (press: Press, now: number): Promise<void> =>
  mend(press.conversationId, now, async (talk) => {
    if (await db.marks.get(press.id)) return;
    await db.marks.add({ ...press, at: within(talk, press.at, now), stamp: nextStamp(now) });
  });

/** Takes a mark away, as it stands by now. */
export const removeMark = (mark: Mark, now: number): Promise<void> => unlog(mark, now);

/** Puts back a mark that was taken away. Nothing where it stands. */
export const putBackMark = (mark: Mark, now: number): Promise<void> =>
  mend(mark.conversationId, now, async (talk) => {
    if (await db.marks.get(mark.id)) return;
    const back = { ...mark, at: within(talk, mark.at, now), pressed: mark.pressed ?? mark.stamp };
    await unbury('marks', [back], now);
  });
