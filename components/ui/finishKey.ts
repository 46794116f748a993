import { type RefObject, useEffect, useRef } from 'react';
import { isComposed } from './isComposed';

/** The keys that end a form from wherever in it the coach is, as they are told to assistive technology. */
export const finishKeys = 'Control+Enter Meta+Enter';

/** Ends a form, with `form` only from within it where other forms stand beside, at Ctrl+Enter, on a Mac also ⌘+Enter: from its last word, without a way past all that was left empty. */
export function useFinishKey(onFinish: () => void, form?: RefObject<HTMLElement | null>): void {
  const latest = useRef(onFinish);
  latest.current = onFinish;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || isComposed(event)) return;
      // What lies over the form has the keys.
      if (document.querySelector('dialog:modal')) return;
      if (form && !form.current?.contains(event.target as Node)) return;
      event.preventDefault();
      // What was typed a moment ago is told on leaving its field.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [form]);
}
