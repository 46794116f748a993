// The card's guard: while the page hides, covers or fades the card, no press in it counts (docs/decisions/9-card.md).
import { createStore } from 'zustand/vanilla';
import { neverSeen, sightAfter, sightBack, type Uncounted, uncountedAt } from '../../lib/panel/cardInSight';

/** The last press that did not count, until one does; `nth` distinguishes it from the one before. */
export const uncounted = createStore<{ why: Uncounted | null; nth: number }>(() => ({ why: null, nth: 0 }));

const refuse = (why: Uncounted): void => uncounted.setState(({ nth }) => ({ why, nth: nth + 1 }));
const forget = (): void => {
  if (uncounted.getState().why) uncounted.setState({ why: null });
};

// Only Chromium reports visibility, and the DOM types lack it. The delay must be at least 100 milliseconds.
interface Tracked extends IntersectionObserverEntry {
  isVisible?: boolean;
}
const tracking: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
  trackVisibility: true,
  delay: 100,
};

/** Whether this browser reports that something covers a page's frame. */
const canTell = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

/** Watches whether the card is visible. Returns why a press at a time of the page's clock does not count. */
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
  // Our own sheets and menus lie over the page: while one is open, it is the element that is visible.
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
    // Observe again: the browser would otherwise report only after the next repaint.
    observer.disconnect();
    visible.clear();
    watch();
  });
  new MutationObserver(watch).observe(page.body, { childList: true, subtree: true });
  watch();
  return (at) => uncountedAt(sight, at);
}

/** Keys that trigger nothing of ours, alone or with a modifier: they are left to the browser. */
const isTheBrowsers = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || /^(?:Tab|Shift|Control|Alt|Meta|F\d+)$/.test(key);

const presses = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick'] as const;

/** Blocks every press and key while the card is not visible, and notes why. */
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
    // A click whose `detail` is 0 comes from a key or assistive technology, without a pointerdown before it.
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
