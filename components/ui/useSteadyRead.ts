import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { beginReading, failedReads, readFor } from '../../lib/database/failedReads';
import { useLive } from '../../lib/database/liveRead';
import { useLate } from './drawnWhole';

/**
 * A live read whose failure is never taken for an empty result: the value read last stays, the failure is reported, and
 * the read is retried. Undefined until the first read for these dependencies.
 */
export function useSteadyRead<T>(read: () => Promise<T>, deps: readonly (string | undefined)[] = []): T | undefined {
  const reader = useId();
  const round = useStore(failedReads, (state) => state.round);
  const about = deps.join();
  const last = useLive(async () => ({ about, result: await readFor(reader, read) }), [about, round]);
  const good = useRef<{ about: string; value: T }>(undefined);
  if (last?.result.ok) good.current = { about: last.about, value: last.result.value };
  useEffect(() => beginReading(reader), [reader]);
  const known = good.current?.about === about ? good.current.value : undefined;
  useLate(last?.about !== about && known === undefined);
  return known;
}
