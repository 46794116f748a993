import { useEffect } from 'react';
import { unfinishedIds } from '../../lib/reflection/queries';
import { tellBackground } from './tellBackground';
import { useRead } from './useRead';

/** Tells the doorman, who sees to the badge, whenever what is unfinished changed while this page is open. */
export function useWaitingBadge(): void {
  const unfinished = useRead(async () => (await unfinishedIds()).length);
  useEffect(() => {
    if (unfinished !== undefined) void tellBackground();
  }, [unfinished]);
}
