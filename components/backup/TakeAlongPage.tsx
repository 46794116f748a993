import { useState } from 'react';
import type { Fault } from '../../lib/database/storageFault';
import { chooseDialect, chosenDialect } from '../../lib/exports/tableDialectActions';
import { regionalDialect, saveBackup, saveCsv, saveRescueCopy } from '../exports/saveFiles';
import { reportingFault } from '../ui/reportingFault';
import { useRead } from '../ui/useRead';
import { LostLog } from './LostLog';
import { TakeAlong } from './TakeAlong';
import { useInnerCopyState } from './useInnerCopyState';
import type { LostVerbs } from './useLostLog';
import { useRestore } from './useRestore';

interface TakeAlongPageProps {
  live: boolean;
  lastBackup: string;
  lostLog: LostVerbs;
  /** Reports what failed and why; null after a success. */
  onFault(fault: Fault | null): void;
}

export function TakeAlongPage({ live, lastBackup, lostLog, onFault }: TakeAlongPageProps) {
  const restore = useRestore();
  const copy = useInnerCopyState();
  const chosen = useRead(chosenDialect) ?? null;
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
      lost={
        lostLog.lost && (
          <LostLog
            lost={lostLog.lost}
            damaged={lostLog.damaged}
            busy={lostLog.busy || restore.restoring.step === 'reading' || restore.restoring.step === 'taking-over'}
            onLook={() => lostLog.look((file) => restore.onFile(file, lostLog.leave))}
            onSave={lostLog.save}
            onLeave={lostLog.leave}
          />
        )
      }
      copy={lostLog.lost ? undefined : copy}
      saved={saved}
      dialect={{
        ...{ chosen, regional: regionalDialect() },
        onChoose: (dialect) => void reportingFault(onFault)(() => chooseDialect(dialect)),
      }}
      onSaveBackup={() => void save('backup', saveBackup)}
      onSaveCsv={() => void save('csv', saveCsv)}
      onSaveRescue={() => void reportingFault(onFault)(saveRescueCopy)}
    />
  );
}
