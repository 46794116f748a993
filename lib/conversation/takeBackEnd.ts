// Whether the end of a talk can be undone. Separate from the actions, so that the panel can start without loading them.
import type { Conversation } from './types';

/** For how long after a tab ended a conversation the coach can say "go on": ten minutes. */
export const goOnWithin = 10 * 60_000;

/** Whether "go on?" may be offered: a tab ended it at most ten minutes ago. */
export function canGoOn(talk: Pick<Conversation, 'status' | 'endedAt' | 'endReason'>, now: number): boolean {
  const byTab = talk.endReason === 'tab-closed' || talk.endReason === 'left';
  return talk.status === 'ended' && byTab && talk.endedAt !== null && Math.abs(now - talk.endedAt) <= goOnWithin;
}
