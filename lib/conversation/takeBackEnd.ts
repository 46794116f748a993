// Whether an end can be taken back. Apart from the verbs, as the panel starts without them.
import type { Conversation } from './types';

/** For how long after a tab ended a conversation the coach can say "go on": ten minutes. */
export const goOnWithin = 10 * 60_000;

/** Whether "go on?" may be offered: a tab ended it, less than ten minutes ago. */
export function canGoOn(talk: Pick<Conversation, 'status' | 'endedAt' | 'endReason'>, now: number): boolean {
  const byTab = talk.endReason === 'tab-closed' || talk.endReason === 'left';
  return talk.status === 'ended' && byTab && talk.endedAt !== null && Math.abs(now - talk.endedAt) <= goOnWithin;
}
