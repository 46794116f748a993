// Owns the question "is this still going on?": when a conversation found live was left so by a crash, a sleep or yesterday.

/** Silence after which a live conversation without a meeting tab is asked about: 30 minutes, our own choice. */
export const staleAfter = 30 * 60_000;
/** The same while its meeting tab is still open: 4 hours, longer than a talk, shorter than a night. Our own choice. */
export const staleAfterWithTab = 4 * 3600_000;

export interface SignsOfLife {
  startedAt: number;
  /** The last mark's moment, or null. */
  lastMarkAt: number | null;
  /** When a panel last reported it was open, or null. */
  lastSeenAt: number | null;
  /** When the coach last answered "go on". */
  confirmedAt: number | null;
  /** Its meeting tab is still open in the call. */
  tabAlive: boolean;
}

/** Whether to ask "go on, or ended at the last mark?". A clock set back never asks. */
export function isStale(signs: SignsOfLife, now: number): boolean {
  const last = Math.max(signs.startedAt, signs.lastMarkAt ?? 0, signs.lastSeenAt ?? 0, signs.confirmedAt ?? 0);
  return now - last > (signs.tabAlive ? staleAfterWithTab : staleAfter);
}
