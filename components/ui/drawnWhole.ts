import { type RefObject, useLayoutEffect } from 'react';

/** Milliseconds for which a view waits for what is late, and is shown without it then. Our own choice. */
const waitsFor = 400;

let late = 0;
const waiting = new Set<() => void>();

function count(by: number): void {
  late += by;
  // What comes in place of what was late may be late itself: that is counted by then.
  queueMicrotask(() => {
    if (late === 0) for (const show of waiting) show();
  });
}

/** Holds up the views that come up now, for as long as something of theirs is not known. */
export function useLate(isLate: boolean): void {
  useLayoutEffect(() => {
    if (!isLate) return;
    count(1);
    return () => count(-1);
  }, [isLate]);
}

/** Stands where something is not fetched yet. */
export function Late() {
  useLate(true);
  return null;
}

/** Shows an element with all that is in it at once, so that nothing moves under a pointer: from when it is `open` on. */
export function useDrawnWhole(place: RefObject<HTMLElement | null>, open = true): void {
  useLayoutEffect(() => {
    const style = place.current?.style;
    if (!style || !open) return;
    // Not out of reach of the focus, nor of a letter pressed now.
    style.cssText = 'opacity:0;pointer-events:none';
    const show = () => {
      style.cssText = '';
      waiting.delete(show);
    };
    const timer = setTimeout(show, waitsFor);
    waiting.add(show);
    count(0);
    return () => {
      clearTimeout(timer);
      show();
    };
  }, [place, open]);
}
