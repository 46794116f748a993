// What is recomputed for a conversation after a merge: its end, its summary and its reflection.
import { endOf, lastMarkAt, summarize } from '../conversation/tally';
import type { Conversation, Mark } from '../conversation/types';
import { emptyReflection, type Reflection } from '../reflection/types';

/**
 * A conversation after its row or marks were merged. One that was live when its file was written ends at its last mark:
 * a talk is only ever live on the machine where it is held. That end is recomputed with every merge, so that it depends
 * on the merged marks alone. The stamp does not change, so that the true end, from the machine where the talk went on,
 * still wins, and so that every machine computes the same.
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
 * An imported reflection. It can be open, or held because its talk goes on, only on the machine where it was written;
 * elsewhere it waits. The stamp does not change, for the same reasons as in `closed`. If the same version is already
 * here, its status here stays.
 */
export function arriving(row: Reflection, known: Reflection | undefined): Reflection {
  if (row.status !== 'open' && row.status !== 'held') return row;
  return { ...row, status: known?.stamp === row.stamp ? known.status : 'waiting' };
}

/**
 * The reflection that an ended conversation should have. One that was ended at its last mark, not by the coach, gets
 * one that waits. undefined for none, also if one was made only because the true end was not known yet.
 */
export function reflectionFor(talk: Conversation, known: Reflection | undefined): Reflection | undefined {
  if (known && !isMade(known)) return known;
  if (talk.endReason !== 'last-mark') return undefined;
  return known ?? { id: talk.id, stamp: beginning, ...emptyReflection, status: 'waiting' };
}
