import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { beginReading, failedReads, readFor } from '../../lib/database/failedReads';
import { useLive } from '../../lib/database/liveRead';
import { type Fault, isShut } from '../../lib/database/storageFault';

/** What a page throws when it can no longer read: the fault is its cause. */
const unreadable = (fault: Fault): Error => new Error('the log cannot be read', { cause: fault });

/**
 * A live read. Where it fails, what was read last stays, and the failure is told; where there is nothing to stay, or a
 * newer window has overtaken the page, that is thrown.
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

/** The fault behind what was thrown here; undefined for anything else. */
export function faultThrown(error: unknown): Fault | undefined {
  return error instanceof Error && typeof error.cause === 'string' ? (error.cause as Fault) : undefined;
}
