// The card's guard: while the page hides, covers or fades the card, no press in it counts (docs/decisions/9-card.md).
import { createStore } from 'zustand/vanilla';
import { neverSeen, sightAfter, sightBack, type Uncounted, uncountedAt } from '../../lib/panel/cardInSight';

/** The last press that did not count, until one does; `nth` tells it from the one before. */
export const uncounted = createStore<{ why: Uncounted | null; nth: number }>(() => ({ why: null, nth: 0 }));

const refuse = (why: Uncounted): void => uncounted.setState(({ nth }) => ({ why, nth: nth + 1 }));
const forget = (): void => {
  if (uncounted.getState().why) uncounted.setState({ why: null });
};

// Chromium alone tells of it; the types do not know it. Less than 100 milliseconds between two looks is not allowed.
interface Tracked extends IntersectionObserverEntry {
  isVisible?: boolean;
}
const tracking: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
  trackVisibility: true,
  delay: 100,
};

/** Whether this browser tells if something lies over a page's frame. */
const canTell = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

/** Watches whether the card is in sight. Returns why a press at a moment of the page's clock does not count. */
function watchSight(page: Document): (at: number) => Uncounted | null {
  let sight = neverSeen;
  const visible = new Set<Element>();
  const observer = new IntersectionObserver((entries: Tracked[]) => {
    for (const { target, isVisible } of entries) {
      if (isVisible) visible.add(target);
      else visible.delete(target);
    }
    sight = sightAfter(sight, visible.size > 0, entries.at(-1)?.time ?? performance.now());
  }, tracking);
  // Our own sheets and menus lie over the page: while one of them is open, it is what is in sight.
  const watch = () => {
    for (const one of page.querySelectorAll('html, dialog, [popover]')) observer.observe(one);
  };
  let hidden = 0;
  page.addEventListener('visibilitychange', ({ timeStamp }) => {
    if (page.hidden) {
      hidden = timeStamp;
      return;
    }
    sight = sightBack(sight, hidden, timeStamp);
    // The browser would look again only once something is drawn anew.
    observer.disconnect();
    visible.clear();
    watch();
  });
  new MutationObserver(watch).observe(page.body, { childList: true, subtree: true });
  watch();
  return (at) => uncountedAt(sight, at);
}

/** Keys that press nothing of ours, alone or with what is held: the browser keeps them. */
const isTheBrowsers = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || /^(?:Tab|Shift|Control|Alt|Meta|F\d+)$/.test(key);

const presses = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick'] as const;

/** Lets no press and no key through to the page while the card is not in sight, and notes why. */
export function guardPresses(page: Document): void {
  if (!canTell()) return;
  const why = watchSight(page);
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  let refused = false;
  const judge = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    // A click without a count is of a key, or of assistive technology, and comes alone.
    if (event.type === 'pointerdown' || (event.type === 'click' && event.detail === 0)) {
      const reason = why(event.timeStamp);
      refused = reason !== null;
      if (reason) refuse(reason);
      else forget();
    }
    if (refused) stop(event);
  };
  for (const type of presses) window.addEventListener(type, judge, { capture: true });
  const judgeKey = (event: KeyboardEvent) => {
    const reason = event.isTrusted && why(event.timeStamp);
    if (!reason) return;
    event.stopImmediatePropagation();
    if (isTheBrowsers(event)) return;
    event.preventDefault();
    refuse(reason);
  };
  window.addEventListener('keydown', judgeKey, { capture: true });
}
