// What a talk's state allows: whether its counts are hidden, whether its end can be undone, whether to ask if it goes on.
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

/** Time without a press after which to ask, if the meeting tab is gone or asleep: 90 minutes. */
export const staleAfter = 90 * 60_000;
/** The same while its meeting tab is there: 4 hours, longer than a talk, shorter than a night. Our own choice. */
export const staleAfterWithTab = 4 * 3600_000;
/** Milliseconds between two checks by an open panel. */
export const lookEvery = 60_000;
/** If two checks are this much further apart than planned, the machine probably slept: 10 minutes. */
export const jump = 10 * 60_000;

/** All times are epoch milliseconds, null if there is none. */
export interface SignsOfLife {
  startedAt: number;
  lastMarkAt: number | null;
  /** When a panel last showed it. */
  lastSeenAt: number | null;
  /** When the coach last answered "go on". */
  confirmedAt: number | null;
  /** When the question first came up. */
  askedAt: number | null;
  /** When this panel last checked. */
  lookedAt: number | null;
  /** When this run of the browser began. */
  runSince: number;
  /** Its meeting tab is still open in the call, with its page in memory. */
  tabAlive: boolean;
}

/** Whether the browser was restarted, or the machine slept, since the last sign of life. */
function jumped({ lookedAt, runSince, ...signs }: SignsOfLife, pressed: number, now: number): boolean {
  const looked = lookedAt !== null && now - Math.max(lookedAt, signs.confirmedAt ?? 0) > lookEvery + jump;
  const last = Math.max(pressed, signs.lastSeenAt ?? 0);
  return looked || (runSince > last && now - last > jump);
}

/** Whether to ask "go on, or ended at the last mark?", until it is answered. A clock set back never asks again. */
export function isStale(signs: SignsOfLife, now: number): boolean {
  const answered = Math.max(signs.startedAt, signs.confirmedAt ?? 0);
  if (signs.askedAt !== null && signs.askedAt > answered) return true;
  const pressed = Math.max(answered, signs.lastMarkAt ?? 0);
  return now - pressed > (signs.tabAlive ? staleAfterWithTab : staleAfter) || jumped(signs, pressed, now);
}
