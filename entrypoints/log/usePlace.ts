import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { type Place, placeOf } from '../../components/log/place';

function follow(moved: () => void): () => void {
  window.addEventListener('hashchange', moved);
  return () => window.removeEventListener('hashchange', moved);
}

/** Where the coach is, by the address; and whether the next heading takes the focus, which it does after a step. */
export function usePlace(): { place: Place; hash: string; arriving: { current: boolean } } {
  const hash = useSyncExternalStore(follow, () => location.hash);
  const arriving = useRef(false);
  useEffect(
    () =>
      follow(() => {
        arriving.current = true;
        window.scrollTo(0, 0);
      }),
    [],
  );
  const place = useMemo(() => placeOf(hash), [hash]);
  return { place, hash, arriving };
}
