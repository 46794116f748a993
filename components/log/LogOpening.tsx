import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { dropLeftOver } from '../../lib/backup/actions/restoreBackup';
import { sweepDeleted } from '../../lib/backup/actions/sweepDeleted';
import { failedReads } from '../../lib/database/failedReads';
import { answersWithin, attempt, type Fault, inTime } from '../../lib/database/storageFault';
import { openClock } from '../../lib/database/writeRows';
import type { Result } from '../../lib/result';
import { CurtainedLog } from '../curtain/CurtainedLog';
import { saveRescue } from '../exports/saveFiles';
import { DatabaseUnavailable } from './DatabaseUnavailable';
import { Log } from './Log';

/** Nothing can be read: says why, and offers a copy of what the database contains. */
function StaysShut({ fault }: { fault: Fault }) {
  const [rescued, setRescued] = useState<boolean | null>(null);
  const rescue = () => saveRescue().then(setRescued, () => setRescued(false));
  return (
    <DatabaseUnavailable
      fault={fault}
      rescued={rescued}
      onRescue={() => void rescue()}
      onRetry={() => location.reload()}
    />
  );
}

/** Opens the database before anything reads it. If it stays shut or does not answer, says so and offers a copy. */
export function LogOpening() {
  const [state, setState] = useState<'opening' | 'open' | Fault>('opening');
  const isUnread = useStore(failedReads, ({ readers }) => readers.size > 0);
  const open = useCallback(async () => {
    const opened = (result: Result<void, Fault>) => {
      setState(result.ok ? 'open' : result.error);
      if (!result.ok) return;
      void dropLeftOver(Date.now());
      void sweepDeleted().catch((error: unknown) => console.error(error));
    };
    opened(await inTime(attempt(openClock), opened, answersWithin));
  }, []);
  useEffect(() => void open(), [open]);
  if (state === 'opening') return null;
  if (state !== 'open') return <StaysShut fault={state} />;
  return (
    <CurtainedLog unanswered={isUnread && <StaysShut fault="slow" />}>
      <Log />
    </CurtainedLog>
  );
}
