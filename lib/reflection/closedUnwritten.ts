// When a waiting reflection may be closed unwritten. Apart from the verbs, as the panel starts without them.

/** For so long after its talk a reflection simply waits: seven days, in milliseconds. */
const waitsFor = 7 * 86_400_000;

/** Whether "not now" may be offered for the reflection on a talk that ended then; never while it goes on. */
export const canBeLeft = (talk: { endedAt: number | null }, now: number): boolean =>
  talk.endedAt !== null && now - talk.endedAt >= waitsFor;
