import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';

/** Milliseconds from which a press is held: letting go of it is an end, where that of a short one is not. Our own choice. */
const heldFrom = 500;

/**
 * A button that is pressed once to start and once to end, or held for as long as it lasts. A pointer counts from its going
 * down, what comes without one (a keyboard, a screen reader) from its click.
 */
export function useHold(on: boolean, onStart: () => void, onEnd: () => void) {
  /** When the pointer went down that started it, in the events' own milliseconds. */
  const since = useRef<number | null>(null);
  const byPointer = useRef(false);
  return {
    onPointerDown({ button, timeStamp }: PointerEvent) {
      if (button !== 0) return;
      byPointer.current = true;
      since.current = on ? null : timeStamp;
      if (on) onEnd();
      else onStart();
    },
    onPointerUp({ timeStamp }: PointerEvent) {
      if (since.current !== null && timeStamp - since.current >= heldFrom) onEnd();
      since.current = null;
    },
    onClick({ detail }: MouseEvent) {
      const told = byPointer.current && detail > 0;
      byPointer.current = false;
      if (told) return;
      if (on) onEnd();
      else onStart();
    },
    /** A key held down repeats its click. */
    onKeyDown(event: KeyboardEvent) {
      if (event.repeat && event.key !== 'Tab') event.preventDefault();
    },
  };
}
