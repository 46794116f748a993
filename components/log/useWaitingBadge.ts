import { useEffect } from 'react';
import { notifyBackground } from '../../lib/browser/notifyBackground';
import { unfinishedIds } from '../../lib/reflection/queries';
import { useRead } from '../ui/useRead';

/** Notifies the background, which draws the badge, when the unfinished reflections change while this page is open. */
export function useWaitingBadge(): void {
  const unfinished = useRead(async () => (await unfinishedIds()).length);
  useEffect(() => {
    if (unfinished !== undefined) void notifyBackground();
  }, [unfinished]);
}
