import { useEffect, useState } from 'react';
import { takeAlongPlace } from '../../components/log/place';
import { LostNotice } from '../../components/parts/LostNotice';
import { type LostLog, lostLog } from '../../lib/backup/lostLog';
import { onValues } from '../../lib/browser/area';
import { openLog } from '../../lib/browser/panel';

/** That the browser lost the log, with the way to what can be done; nothing while it is there. */
export function LostLine() {
  const [lost, setLost] = useState<LostLog>();
  useEffect(() => {
    const read = () => void lostLog().then(setLost, (error: unknown) => console.error(error));
    read();
    return onValues(read);
  }, []);
  return lost ? <LostNotice lost={lost} onGo={() => void openLog(takeAlongPlace)} /> : null;
}
