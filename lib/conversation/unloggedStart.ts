// How much of a talk's beginning was not logged.
import type { Conversation } from './types';

/** Milliseconds from the start of a talk to when logging began, never past its end: a talk can be mended to be shorter. */
export function unloggedStart({
  startedAt,
  endedAt,
  loggedFrom = startedAt,
}: Pick<Conversation, 'startedAt' | 'endedAt' | 'loggedFrom'>): number {
  return Math.max(0, Math.min(loggedFrom, endedAt ?? loggedFrom) - startedAt);
}
