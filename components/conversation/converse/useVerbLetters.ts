import { useLayoutEffect, useRef } from 'react';
import { letterMeant, scriptFor, scriptOf } from '../../../lib/conversation/letterMeant';
import { isComposed } from '../../ui/isComposed';

const editable = 'input, textarea, select, [contenteditable]';

/** The script of the keyboard, as far as the keys pressed have shown it. */
let script = scriptFor(navigator.language);

const isChord = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || event.getModifierState('AltGraph');

/** Letter keys while the panel has the focus; never with a modifier, while typing, or on a held key's repeats. */
export function useVerbLetters(on: boolean, acts: Record<string, () => void>): void {
  const latest = useRef(acts);
  // A layout effect: a letter pressed as soon as the keys are visible must count.
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useLayoutEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.repeat || isChord(event) || isComposed(event)) return;
      script = scriptOf(event.key) ?? script;
      if (event.target instanceof Element && event.target.closest(editable)) return;
      const act = latest.current[letterMeant(event, script)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on]);
}
