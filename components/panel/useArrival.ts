import { useEffect, useRef } from 'react';
import type { Screen } from '../../lib/panel/panelScreen';

/**
 * After a step from screen to screen, undefined while the next is not drawn yet, the focus is on the new one's heading: what was pressed is gone, and a Space on a
 * heading logs nothing. Not where the coach is in the call, or where something here has the focus already.
 */
export function useArrival(screen: Screen | undefined): void {
  const before = useRef(screen);
  useEffect(() => {
    if (screen === undefined) return;
    const stepped = before.current !== undefined && before.current !== screen;
    before.current = screen;
    if (!stepped || !document.hasFocus() || document.activeElement !== document.body) return;
    const heading = document.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [screen]);
}
