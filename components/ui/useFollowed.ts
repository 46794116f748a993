import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { beginReading, failedReads, followReads } from '../../lib/database/failedReads';

const never = () => () => undefined;

/**
 * A stored value that live queries do not observe, read now and whenever `watch` calls back; undefined until known. If
 * a read fails, the last value stays, the failure is reported like that of any other read, and it is retried. Pass the
 * same two functions at every render.
 */
export function useFollowed<T>(
  read: () => Promise<T>,
  watch: (changed: () => void) => () => void = never,
): T | undefined {
  const reader = useId();
  const round = useStore(failedReads, (state) => state.round);
  const [found, setFound] = useState<T>();
  useEffect(() => beginReading(reader), [reader]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => followReads(reader, read, watch, (value) => setFound(() => value)), [reader, read, watch, round]);
  return found;
}
