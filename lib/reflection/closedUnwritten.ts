// When a waiting reflection may be closed unwritten. Separate from the actions, which the panel does not load at start.

/** How long after its talk a reflection simply waits: seven days, in milliseconds. */
const waitsFor = 7 * 86_400_000;

/** Whether "not now" may be offered for the reflection on a talk; never while the talk goes on. */
export const canBeLeft = (talk: { endedAt: number | null }, now: number): boolean =>
  talk.endedAt !== null && now - talk.endedAt >= waitsFor;
