import { useEffect, useRef } from 'react';
import type { Screen } from '../../lib/panel/panelScreen';

/**
 * After a step to another screen, focuses its heading: what was pressed is gone, and Space on a heading logs nothing.
 * `screen` is undefined until the next one is drawn. Nothing happens while the coach is in the call, or if something
 * here already has the focus.
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
