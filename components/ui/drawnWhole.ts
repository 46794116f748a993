import { type RefObject, useLayoutEffect } from 'react';

/** How many milliseconds a view waits for what is late, before it is shown without it. Our own choice. */
const waitsFor = 400;

let late = 0;
const waiting = new Set<() => void>();

function count(by: number): void {
  late += by;
  // What replaces a late part may be late itself; by then it has been counted.
  queueMicrotask(() => {
    if (late === 0) for (const show of waiting) show();
  });
}

/** Delays the views that are appearing now, as long as some of their data is not known. */
export function useLate(isLate: boolean): void {
  useLayoutEffect(() => {
    if (!isLate) return;
    count(1);
    return () => count(-1);
  }, [isLate]);
}

/** Rendered in place of something that is not loaded yet. */
export function Late() {
  useLate(true);
  return null;
}

/** Shows an element only with all its content, so that nothing moves under a pointer; each time it becomes `open`. */
export function useDrawnWhole(place: RefObject<HTMLElement | null>, open = true): void {
  useLayoutEffect(() => {
    const style = place.current?.style;
    if (!style || !open) return;
    // It must still take the focus and a letter pressed now.
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
