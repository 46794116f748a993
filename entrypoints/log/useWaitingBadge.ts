import { useEffect } from 'react';
import { useRead } from '../../components/ui/useRead';
import { notifyBackground } from '../../lib/browser/notifyBackground';
import { unfinishedIds } from '../../lib/reflection/queries';

/** Tells the doorman, who sees to the badge, whenever what is unfinished changed while this page is open. */
export function useWaitingBadge(): void {
  const unfinished = useRead(async () => (await unfinishedIds()).length);
  useEffect(() => {
    if (unfinished !== undefined) void notifyBackground();
  }, [unfinished]);
}
