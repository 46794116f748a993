import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { beginReading, failedReads, readFor } from '../../lib/database/failedReads';
import { useLive } from '../../lib/database/liveRead';
import { answersWithin, type Fault, isShut } from '../../lib/database/storageFault';
import { type PanelState, panelState } from '../../lib/panel/queries';
import { fail, ok, type Result } from '../../lib/result';

const reader = 'panel';

/** The stored state, read live; the last state read if a read fails, which is retried until it succeeds. */
export function usePanelState(): Result<PanelState, Fault> | undefined {
  const round = useStore(failedReads, (state) => state.round);
  const [silent, setSilent] = useState(false);
  const good = useRef<PanelState>(undefined);
  const result = useLive(() => readFor(reader, () => panelState(Date.now())), [round]);
  useEffect(() => beginReading(reader), []);
  useEffect(() => {
    if (result) return;
    const timer = setTimeout(() => setSilent(true), answersWithin);
    return () => clearTimeout(timer);
  }, [result]);
  if (!result) return silent ? fail('slow') : undefined;
  if (result.ok) good.current = result.value;
  return good.current && !result.ok && !isShut(result.error) ? ok(good.current) : result;
}
