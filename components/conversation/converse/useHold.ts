import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';

/** Milliseconds from which a press counts as held: releasing it ends, releasing a shorter one does not. Our choice. */
const heldFrom = 500;

/**
 * A button that is pressed once to start and once to end, or held for as long as it lasts. A pointer counts from
 * pointerdown; input without a pointer (keyboard, screen reader) counts from click.
 */
export function useHold(on: boolean, onStart: () => void, onEnd: () => void) {
  /** `timeStamp` of the pointerdown that started it, in milliseconds. */
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
    /** A key held down would repeat its click. */
    onKeyDown(event: KeyboardEvent) {
      if (event.repeat && event.key !== 'Tab') event.preventDefault();
    },
  };
}
