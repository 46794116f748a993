import { useState } from 'react';

/** The text of the last attempt to copy, and whether the browser allowed it; null before the first. */
type Tried = { text: string; copied: boolean } | null;

/** Copies a text when asked to; some browsers and pages forbid it. */
export function useCopy() {
  const [tried, setTried] = useState<Tried>(null);
  const copy = async (text: string): Promise<boolean> => {
    let copied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copied = false;
    }
    setTried({ text, copied });
    return copied;
  };
  return { tried, copy };
}
