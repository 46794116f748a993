import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { beginReading, failedReads, followReads } from '../../lib/database/failedReads';

const never = () => () => undefined;

/**
 * What is stored where no live read sees a change, read now and whenever `watch` calls back; undefined until it is known. If
 * a read fails, the last value stays, the failure is told like that of any other read, and it is tried again. Pass the same
 * two functions at every draw.
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
