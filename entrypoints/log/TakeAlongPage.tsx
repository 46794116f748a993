import { useState } from 'react';
import { TakeAlong } from '../../components/log/TakeAlong';
import type { Fault } from '../../lib/store/fault';
import { doing } from './doing';
import { saveBackup, saveCsv, saveRescueCopy } from './files';
import { useRestore } from './useRestore';

interface TakeAlongPageProps {
  live: boolean;
  lastBackup: string;
  /** Says what was not done, and why. */
  onFault(fault: Fault | null): void;
}

export function TakeAlongPage({ live, lastBackup, onFault }: TakeAlongPageProps) {
  const restore = useRestore();
  const [saved, setSaved] = useState({ backup: false, csv: false });
  const save = async (what: 'backup' | 'csv', work: () => Promise<Fault | null>) => {
    const fault = await work();
    onFault(fault);
    setSaved((before) => ({ ...before, [what]: fault === null }));
  };
  return (
    <TakeAlong
      {...restore}
      live={live}
      lastBackup={lastBackup}
      saved={saved}
      onSaveBackup={() => void save('backup', saveBackup)}
      onSaveCsv={() => void save('csv', saveCsv)}
      onSaveRescue={() => void doing(onFault)(saveRescueCopy)}
    />
  );
}
