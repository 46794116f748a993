import { useEffect } from 'react';
import { notifyBackground } from '../../lib/browser/notifyBackground';
import { unfinishedIds } from '../../lib/reflection/queries';
import { useRead } from '../ui/useRead';

/** Tells the doorman, who sees to the badge, whenever what is unfinished changed while this page is open. */
export function useWaitingBadge(): void {
  const unfinished = useRead(async () => (await unfinishedIds()).length);
  useEffect(() => {
    if (unfinished !== undefined) void notifyBackground();
  }, [unfinished]);
}
