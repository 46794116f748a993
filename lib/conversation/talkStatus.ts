// What the state of a talk allows. Separate from the actions, so that the panel can start without loading them.
import type { Conversation } from './types';

/** Whether counts and marks stay hidden. */
export const isHidden = ({ blind, guess, status }: Pick<Conversation, 'blind' | 'guess' | 'status'>): boolean =>
  blind === true && (status === 'live' || guess === undefined);

/** For how long after a tab ended a conversation the coach can say "go on": ten minutes. */
export const goOnWithin = 10 * 60_000;

/** Whether "go on?" may be offered: a tab ended it at most ten minutes ago. */
export function canGoOn(talk: Pick<Conversation, 'status' | 'endedAt' | 'endReason'>, now: number): boolean {
  const byTab = talk.endReason === 'tab-closed' || talk.endReason === 'left';
  return talk.status === 'ended' && byTab && talk.endedAt !== null && Math.abs(now - talk.endedAt) <= goOnWithin;
}

/** How long after its talk a reflection simply waits: seven days, in milliseconds. */
const waitsFor = 7 * 86_400_000;

/** Whether "not now" may be offered for the reflection on a talk; never while the talk goes on. */
export const canBeLeft = (talk: { endedAt: number | null }, now: number): boolean =>
  talk.endedAt !== null && now - talk.endedAt >= waitsFor;
