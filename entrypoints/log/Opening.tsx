import { useCallback, useEffect, useState } from 'react';
import { Shut } from '../../components/log/Shut';
import { dropLeftOver } from '../../lib/backup/actions';
import { sweepDeleted } from '../../lib/backup/sweep';
import { attempt, type Fault } from '../../lib/store/fault';
import { openClock } from '../../lib/store/write';
import { Curtained } from './Curtained';
import { saveRescue } from './files';
import { Log } from './Log';

/** Opens the database before anything reads it; where it stays shut, says why and offers what is in it. */
export function Opening() {
  const [state, setState] = useState<'opening' | 'open' | Fault>('opening');
  const [rescued, setRescued] = useState<boolean | null>(null);
  const open = useCallback(async () => {
    const result = await attempt(openClock);
    setState(result.ok ? 'open' : result.error);
    if (!result.ok) return;
    void dropLeftOver(Date.now());
    void sweepDeleted().catch((error: unknown) => console.error(error));
  }, []);
  useEffect(() => void open(), [open]);
  if (state === 'opening') return null;
  if (state === 'open')
    return (
      <Curtained>
        <Log />
      </Curtained>
    );
  const rescue = () => saveRescue().then(setRescued, () => setRescued(false));
  return <Shut fault={state} rescued={rescued} onRescue={() => void rescue()} onRetry={() => location.reload()} />;
}
