import { useLayoutEffect, useRef } from 'react';

const editable = 'input, textarea, select, [contenteditable]';

/** Letter keys while the panel has the focus; never with a modifier, while typing, or on a held key's repeats. */
export function useLetters(on: boolean, acts: Record<string, () => void>): void {
  const latest = useRef(acts);
  // In place before the keys are seen: a letter pressed at first sight must count.
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useLayoutEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(editable)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on]);
}
