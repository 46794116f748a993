import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { beginReading, failedReads, readFor } from '../../lib/database/failedReads';
import { useLive } from '../../lib/database/liveRead';
import { type Fault, isShut } from '../../lib/database/storageFault';

/** What a page throws when it can no longer read; its cause is the fault. */
const unreadable = (fault: Fault): Error => new Error('the log cannot be read', { cause: fault });

/**
 * A live read. If it fails, the value read last stays and the failure is reported. It throws if there is no such value,
 * or if this version can no longer open the data, as when a newer window has upgraded it.
 */
export function useRead<T>(query: () => Promise<T>, deps: readonly unknown[] = []): T | undefined {
  const reader = useId();
  const round = useStore(failedReads, (state) => state.round);
  const result = useLive(() => readFor(reader, query), [...deps, round]);
  const good = useRef<T>(undefined);
  useEffect(() => beginReading(reader), [reader]);
  if (result?.ok) good.current = result.value;
  else if (result && (good.current === undefined || isShut(result.error))) throw unreadable(result.error);
  return result && good.current;
}

/** The fault behind an error thrown here; undefined for any other error. */
export function faultThrown(error: unknown): Fault | undefined {
  return error instanceof Error && typeof error.cause === 'string' ? (error.cause as Fault) : undefined;
}
