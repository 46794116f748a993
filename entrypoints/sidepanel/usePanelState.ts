import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type PanelState, panelState } from '../../lib/panel/queries';
import { fail, ok, type Result } from '../../lib/result';
import { answersWithin, type Fault, isShut } from '../../lib/store/fault';
import { useLive } from '../../lib/store/live';
import { beginReading, readFor, unread } from '../../lib/store/unread';

const reader = 'panel';

/** What is stored, read live, and what was read last where it cannot be read; tried again until it can. */
export function usePanelState(): Result<PanelState, Fault> | undefined {
  const round = useStore(unread, (state) => state.round);
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
