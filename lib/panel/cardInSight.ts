// Whether a press in the card counts: only while the card is in sight.

/**
 * Milliseconds for which the card must have been in sight: longer than between the two presses of a double click, so that
 * none meant for a cover lands in the card as that goes away. Chromium guards its own prompts for as long.
 */
export const settlesFor = 500;

/**
 * Milliseconds for which the card may be out of sight and a press still counts. The browser looks at each part of the card
 * every 100, and may miss all of them in between, as where a sheet of ours opens. Our own choice: nobody who meant to
 * press the card changes their mind so fast.
 */
export const overlooked = 250;

/** Since when the card is in sight, and since when it is not any more; null for not yet. In the same milliseconds. */
export interface Sight {
  since: number | null;
  lost: number | null;
}

export const neverSeen: Sight = { since: null, lost: null };

/** Something lay over it; or it had only just come into sight. */
export type Uncounted = 'covered' | 'new';

const isLost = ({ lost }: Sight, at: number): boolean => lost !== null && at - lost > overlooked;

/** The sight of the card once the browser has told whether it is visible at a moment. */
export function sightAfter(before: Sight, isVisible: boolean, at: number): Sight {
  if (!isVisible) return { since: before.since, lost: before.lost ?? at };
  return { since: before.since === null || isLost(before, at) ? at : before.since, lost: null };
}

/**
 * The sight of the card once its tab shows again that was not drawn from one moment to another: what was in sight before
 * was not lost by that.
 */
export const sightBack = (before: Sight, hidden: number, shown: number): Sight =>
  before.lost === null || isLost(before, hidden) ? before : { ...before, lost: shown };

/** Why a press at a moment does not count; null where it does. */
export function uncountedAt(sight: Sight, at: number): Uncounted | null {
  if (isLost(sight, at)) return 'covered';
  return sight.since === null || at - sight.since < settlesFor ? 'new' : null;
}
