// Tells whether the card is in sight, by a separate observer in the card's page. Only Chromium supports this.
import { overlooked, settlesFor } from '../../lib/panel/cardInSight';
import type { View } from './view';

interface Told {
  seen: boolean;
  since: number;
}

/** Sent to the browser as text, so it can use nothing from outside itself. */
function hasLasted(wanted: boolean, lasted: number): boolean {
  const own = globalThis as { told?: Told };
  // A page that is not drawn is not observed.
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

/** Milliseconds: longer than the card's own observer may lag behind this one. */
const leeway = 200;

/** Returns the card's view once a press in it counts. */
export async function inSight(view: View): Promise<View> {
  await view.waitFor('the card to be in sight', hasLasted, true, settlesFor + leeway);
  return view;
}

/** Waits until the card has been out of sight for so long that no press counts. */
export const outOfSight = ({ waitFor }: View): Promise<unknown> =>
  waitFor('the card to be out of sight', hasLasted, false, overlooked + leeway);
