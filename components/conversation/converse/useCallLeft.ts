import { useCallback } from 'react';
import { onValues } from '../../../lib/browser/storageAreas';
import { leftCallAt } from '../../../lib/meetings/binding/queries/meetingTabs';
import { useLate } from '../../ui/drawnWhole';
import { useWatched } from '../../ui/useWatched';

/** Since when the tab of a live talk has left the page of its call, epoch milliseconds; null if it has not. */
export function useCallLeft(conversationId: string): number | null {
  const ask = useCallback(() => leftCallAt(conversationId), [conversationId]);
  const left = useWatched(ask, onValues);
  useLate(left === undefined);
  return left ?? null;
}
