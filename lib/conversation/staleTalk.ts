// When to ask "is this still going on?" about a conversation that a crash, a sleep or a night may have left live.

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
