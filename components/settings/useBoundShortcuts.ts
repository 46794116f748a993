import { useEffect, useState } from 'react';
import { type Bound, boundShortcuts } from '../../lib/browser/browserShortcuts';
import { verbIds } from '../../lib/conversation/verbs';

/** What the shortcuts are bound to, read again whenever the coach returns to the page; null until first read. */
export function useBoundShortcuts(): readonly Bound[] | null {
  const [bound, setBound] = useState<readonly Bound[] | null>(null);
  useEffect(() => {
    const read = () =>
      void boundShortcuts(verbIds).then(setBound, () => {
        setBound((known) => known ?? []);
      });
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return bound;
}
