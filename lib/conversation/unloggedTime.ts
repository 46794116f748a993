// How much of a talk was not logged: before logging began, and in the gaps that the coach noted.
import type { Conversation, Gap } from './types';

const minute = 60_000;

type Whole = Pick<Conversation, 'startedAt' | 'endedAt' | 'loggedFrom'>;

/**
 * Milliseconds of a talk that its gaps cover. Overlaps count once. Time after the end or before logging began does not
 * count: the unlogged start is reported separately.
 */
export function missedTime(
  { startedAt, endedAt, loggedFrom = startedAt }: Whole,
  gaps: readonly Omit<Gap, 'stamp'>[],
): number {
  let covered = Math.max(startedAt, loggedFrom);
  let sum = 0;
  for (const { from, minutes } of [...gaps].sort((a, b) => a.from - b.from)) {
    const to = Math.min(from + minutes * minute, endedAt ?? Number.POSITIVE_INFINITY);
    sum += Math.max(0, to - Math.max(from, covered));
    covered = Math.max(covered, to);
  }
  return sum;
}

/** Milliseconds from the start of a talk to when logging began, at most to its end, as an edit can shorten a talk. */
export function unloggedStart({
  startedAt,
  endedAt,
  loggedFrom = startedAt,
}: Pick<Conversation, 'startedAt' | 'endedAt' | 'loggedFrom'>): number {
  return Math.max(0, Math.min(loggedFrom, endedAt ?? loggedFrom) - startedAt);
}
