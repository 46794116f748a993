import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { type Place, placeOf } from './routes';

/** Where the coach is, by the address; and whether the next heading takes the focus, which it does after a step. */
export function useRoute(): { place: Place; hash: string; arriving: { current: boolean } } {
  const arriving = useRef(false);
  // The address is new before its event: drawn by it then, the new page would come before its heading is told to arrive.
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
