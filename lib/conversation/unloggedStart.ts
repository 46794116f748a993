import type { Conversation } from './types';

/** Milliseconds from the start of a talk to when logging began, at most to its end, as an edit can shorten a talk. */
export function unloggedStart({
  startedAt,
  endedAt,
  loggedFrom = startedAt,
}: Pick<Conversation, 'startedAt' | 'endedAt' | 'loggedFrom'>): number {
  return Math.max(0, Math.min(loggedFrom, endedAt ?? loggedFrom) - startedAt);
}
