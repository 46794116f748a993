// Whether a press in the card counts: only while the coach can see the card.

/**
 * How long the card must have been visible, in milliseconds: longer than a double click takes, so that a press meant
 * for something that covers the card does not hit the card once that is gone. Chromium guards its own prompts for as
 * long.
 */
export const settlesFor = 500;

/**
 * How long the card may be out of sight while a press still counts, in milliseconds. The browser checks each part of
 * the card every 100 ms and may miss all of them meanwhile, for example when one of our sheets opens. Our own choice:
 * nobody who meant to press the card changes their mind so fast.
 */
export const overlooked = 250;

/** When the card came into sight, and when it went out of sight; null if it has not. Milliseconds of the same clock. */
export interface Sight {
  since: number | null;
  lost: number | null;
}

export const neverSeen: Sight = { since: null, lost: null };

/** Why a press does not count: something covered the card, or it had only just become visible. */
export type Uncounted = 'covered' | 'new';

const isLost = ({ lost }: Sight, at: number): boolean => lost !== null && at - lost > overlooked;

/** The sight after the browser reported whether the card is visible at a moment. */
export function sightAfter(before: Sight, isVisible: boolean, at: number): Sight {
  if (!isVisible) return { since: before.since, lost: before.lost ?? at };
  return { since: before.since === null || isLost(before, at) ? at : before.since, lost: null };
}

/**
 * The sight once the card's tab is shown again after being hidden between two moments. A hidden tab is not drawn, which
 * does not count as out of sight.
 */
export const sightBack = (before: Sight, hidden: number, shown: number): Sight =>
  before.lost === null || isLost(before, hidden) ? before : { ...before, lost: shown };

/** Why a press at a moment does not count; null if it does. */
export function uncountedAt(sight: Sight, at: number): Uncounted | null {
  if (isLost(sight, at)) return 'covered';
  return sight.since === null || at - sight.since < settlesFor ? 'new' : null;
}
