import { useEffect, useState } from 'react';
import { Shortcuts } from '../../components/log/Shortcuts';
import { type Bound, boundShortcuts, changing, openShortcutList } from '../../lib/browser/commands';

/** Read again whenever the coach comes back to the page, as from the browser's own list. */
function useBound(): readonly Bound[] {
  const [bound, setBound] = useState<readonly Bound[]>([]);
  useEffect(() => {
    const read = () => void boundShortcuts().then(setBound, () => undefined);
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return bound;
}

export function ShortcutsPart() {
  const open = () => void openShortcutList().catch((error: unknown) => console.error(error));
  return <Shortcuts bound={useBound()} changing={changing()} onChange={open} />;
}
