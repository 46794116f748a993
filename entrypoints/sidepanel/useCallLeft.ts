import { useCallback } from 'react';
import { onValues } from '../../lib/browser/area';
import { leftCallAt } from '../../lib/meetings/queries';
import { useWatched } from './useWatched';

/** Since when the tab of a live talk has left the page of its call, epoch milliseconds; null if it has not. */
export function useCallLeft(conversationId: string): number | null {
  const ask = useCallback(() => leftCallAt(conversationId), [conversationId]);
  return useWatched(ask, onValues) ?? null;
}
