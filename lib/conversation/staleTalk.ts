// The question "is this still going on?": when a conversation found live was left so by a crash, a sleep or yesterday.

/** Time without a press after which a conversation whose meeting tab is gone or asleep is asked about: 90 minutes. */
export const staleAfter = 90 * 60_000;
/** The same while its meeting tab is there: 4 hours, longer than a talk, shorter than a night. Our own choice. */
export const staleAfterWithTab = 4 * 3600_000;
/** Milliseconds between two looks of an open panel. */
export const lookEvery = 60_000;
/** A clock that went on by more than this between two looks has jumped, as over a sleep: 10 minutes. */
export const jump = 10 * 60_000;

/** All moments are epoch milliseconds, null where there is none. */
export interface SignsOfLife {
  startedAt: number;
  lastMarkAt: number | null;
  /** When a panel last showed it. */
  lastSeenAt: number | null;
  /** When the coach last answered "go on". */
  confirmedAt: number | null;
  /** When it was first found to be asked about. */
  askedAt: number | null;
  /** When the panel that asks now last looked. */
  lookedAt: number | null;
  /** When this run of the browser began. */
  runSince: number;
  /** Its meeting tab is still open in the call, its page in memory. */
  tabAlive: boolean;
}

/** Whether the browser was started anew, or the machine slept, since anybody gave a sign. */
function jumped({ lookedAt, runSince, ...signs }: SignsOfLife, pressed: number, now: number): boolean {
  const looked = lookedAt !== null && now - Math.max(lookedAt, signs.confirmedAt ?? 0) > lookEvery + jump;
  const last = Math.max(pressed, signs.lastSeenAt ?? 0);
  return looked || (runSince > last && now - last > jump);
}

/** Whether to ask "go on, or ended at the last mark?", until it is answered. A clock set back never asks anew. */
export function isStale(signs: SignsOfLife, now: number): boolean {
  const answered = Math.max(signs.startedAt, signs.confirmedAt ?? 0);
  if (signs.askedAt !== null && signs.askedAt > answered) return true;
  const pressed = Math.max(answered, signs.lastMarkAt ?? 0);
  return now - pressed > (signs.tabAlive ? staleAfterWithTab : staleAfter) || jumped(signs, pressed, now);
}
