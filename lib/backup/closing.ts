// Owns what a merge leaves to be worked out again of one conversation: its end and its summary. Pure.
import { lastMarkAt, summarize } from '../conversation/tally';
import type { Conversation, Mark } from '../conversation/types';
import { emptyReflection, type Reflection } from '../reflection/types';

/**
 * A conversation after its row or marks were merged. One that was live when its file was written ends at its last mark:
 * a talk is only ever live where it is being held. The stamp stays, so that its true end, on the machine
 * where it went on, still wins over this one; and so that every machine works out the same.
 */
export function closed(talk: Conversation, marks: readonly Mark[]): Conversation {
  const lastMark = lastMarkAt(marks, talk.startedAt);
  const end = talk.endedAt ?? lastMark;
  const summary = summarize(marks, talk.startedAt, Math.max(end, lastMark), talk);
  return { ...talk, status: 'ended', endedAt: end, endReason: talk.endReason ?? 'last-mark', summary };
}

/** Older than anything a coach ever wrote, and the same on every machine. */
const beginning = '000000000000000-0000-0';

/**
 * A reflection as it arrives. On screen, or held because its talk goes on, it only ever is where it was written: elsewhere
 * it waits. The stamp stays, for the same reasons.
 */
export const arriving = (row: Reflection): Reflection =>
  row.status === 'open' || row.status === 'held' ? { ...row, status: 'waiting' } : row;

/** The reflection that an ended conversation must have, where it has none yet; undefined if it is fine. */
export function reflectionFor(talk: Conversation, known: Reflection | undefined): Reflection | undefined {
  if (known) return undefined;
  return talk.endReason === 'last-mark'
    ? { id: talk.id, stamp: beginning, ...emptyReflection, status: 'waiting' }
    : undefined;
}
