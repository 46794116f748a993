import { useEffect } from 'react';
import { showWaiting } from '../../lib/browser/badge';
import { waitingIds } from '../../lib/reflection/queries';
import { useRead } from './useRead';

/** Keeps the badge right while this page is open: it is there while a reflection waits. */
export function useWaitingBadge(): void {
  const waiting = useRead(async () => (await waitingIds()).length);
  useEffect(() => {
    if (waiting !== undefined) void showWaiting(waiting).catch((error: unknown) => console.error(error));
  }, [waiting]);
}
