// What a merge leaves to be worked out again of one conversation: its end and its summary.
import { endOf, lastMarkAt, summarize } from '../conversation/tally';
import type { Conversation, Mark } from '../conversation/types';
import { emptyReflection, type Reflection } from '../reflection/types';

/**
 * A conversation after its row or marks were merged. One that was live when its file was written ends at its last mark:
 * a talk is only ever live where it is being held. That end is worked out anew with every merge, so that it follows from
 * the merged marks alone. The stamp stays, so that its true end, on the machine
 * where it went on, still wins over this one; and so that every machine works out the same.
 */
export function closed(talk: Conversation, marks: readonly Mark[]): Conversation {
  const lastMark = lastMarkAt(marks, talk.startedAt);
  const ended: Conversation =
    talk.endedAt === null
      ? { ...talk, status: 'ended', endedAt: lastMark, endReason: 'last-mark', endFromMarks: true }
      : { ...talk, endedAt: endOf(talk, talk.endedAt, marks), endReason: talk.endReason ?? 'last-mark' };
  const summary = summarize(marks, talk.startedAt, Math.max(ended.endedAt ?? 0, lastMark), talk);
  return { ...ended, summary };
}

/** Older than anything a coach ever wrote, and the same on every machine. */
const beginning = '000000000000000-0000-0';

/** Whether a reflection was made by a merge, and nobody has written in it. */
export const isMade = ({ stamp }: Reflection): boolean => stamp === beginning;

/**
 * A reflection as it arrives. On screen, or held because its talk goes on, it only ever is where it was written: elsewhere
 * it waits. The stamp stays, for the same reasons. Where this very version is here, it stays as it is here.
 */
export function arriving(row: Reflection, known: Reflection | undefined): Reflection {
  if (row.status !== 'open' && row.status !== 'held') return row;
  return { ...row, status: known?.stamp === row.stamp ? known.status : 'waiting' };
}

/**
 * The reflection of an ended conversation, as its end asks for it: one that was ended at its last mark by nobody's word
 * has one that waits. undefined for none, also where one was made only because its true end was not known yet.
 */
export function reflectionFor(talk: Conversation, known: Reflection | undefined): Reflection | undefined {
  if (known && !isMade(known)) return known;
  if (talk.endReason !== 'last-mark') return undefined;
  return known ?? { id: talk.id, stamp: beginning, ...emptyReflection, status: 'waiting' };
}
