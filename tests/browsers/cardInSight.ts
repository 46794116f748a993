// Tells whether the card is in sight, as an observer of its own in the card's page sees it: Chromium's alone can.
import { overlooked, settlesFor } from '../../lib/panel/cardInSight';
import type { View } from './view';

interface Told {
  seen: boolean;
  since: number;
}

/** Sent to the browser as text: may use nothing from outside itself. */
function hasLasted(wanted: boolean, lasted: number): boolean {
  const own = globalThis as { told?: Told };
  // A page that is not drawn is not looked at.
  if (document.hidden) return true;
  if (!own.told) {
    const told: Told = { seen: false, since: performance.now() };
    own.told = told;
    const look = (entries: readonly IntersectionObserverEntry[]) => {
      const seen = (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible === true;
      if (seen !== told.seen) Object.assign(told, { seen, since: performance.now() });
    };
    const tracking = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    new IntersectionObserver(look, tracking).observe(document.documentElement);
  }
  return own.told.seen === wanted && performance.now() - own.told.since > lasted;
}

/** More than the card's own observer may be behind this one. */
const leeway = 200;

/** The card's view, once a press in it counts. */
export async function inSight(view: View): Promise<View> {
  await view.waitFor('the card to be in sight', hasLasted, true, settlesFor + leeway);
  return view;
}

/** Waits until the card has been out of sight for so long that no press counts. */
export const outOfSight = ({ waitFor }: View): Promise<unknown> =>
  waitFor('the card to be out of sight', hasLasted, false, overlooked + leeway);
