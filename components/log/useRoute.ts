import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { type Place, placeOf } from '../../lib/log/routes';

/** The place in the log, from the address; and whether the next heading takes the focus, as it does after a step. */
export function useRoute(): { place: Place; hash: string; arriving: { current: boolean } } {
  const arriving = useRef(false);
  // The address changes before `hashchange`: read directly, it could draw the new page before `arriving` is set.
  const at = useRef(location.hash);
  const follow = useCallback((moved: () => void) => {
    const move = () => {
      at.current = location.hash;
      arriving.current = true;
      window.scrollTo(0, 0);
      moved();
    };
    window.addEventListener('hashchange', move);
    return () => window.removeEventListener('hashchange', move);
  }, []);
  const hash = useSyncExternalStore(follow, () => at.current);
  const place = useMemo(() => placeOf(hash), [hash]);
  return { place, hash, arriving };
}
