import { type RefObject, useEffect, useRef } from 'react';
import { isComposed } from './isComposed';

/** The keys that submit a form from any field, as announced to assistive technology. */
export const finishKeys = 'Control+Enter Meta+Enter';

/** Ctrl+Enter or ⌘+Enter submits the form from any field. Pass `form` if the page has several. */
export function useFinishKey(onFinish: () => void, form?: RefObject<HTMLElement | null>): void {
  const latest = useRef(onFinish);
  latest.current = onFinish;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || isComposed(event)) return;
      // A modal dialog over the form gets the keys.
      if (document.querySelector('dialog:modal')) return;
      if (form && !form.current?.contains(event.target as Node)) return;
      event.preventDefault();
      // Leaving the field reports text that was typed a moment ago.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [form]);
}
