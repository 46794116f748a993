import { useEffect, useRef, useState } from 'react';
import type { RestoreProps, Restoring } from '../../components/log/Restore';
import { dropStaged, stageBackup, takeOver, undoRestore } from '../../lib/backup/actions';
import { rescueTime } from '../../lib/backup/rescue';
import { about } from '../../lib/browser/about';
import { useRead } from './useRead';

const staged = (step: Restoring['step']) => step === 'reading' || step === 'preview';

/** A restore from the chosen file to the way back. What was read and not taken over goes with the page. */
export function useRestore(): Omit<RestoreProps, 'live' | 'onSaveRescue'> {
  const [restoring, setRestoring] = useState<Restoring>({ step: 'none' });
  const rescueAt = useRead(rescueTime);
  const latest = useRef(restoring);
  useEffect(() => {
    latest.current = restoring;
  });
  useEffect(() => () => void (staged(latest.current.step) && dropStaged()), []);

  const onFile = async (file: File) => {
    const { name, size } = file;
    setRestoring({ step: 'reading', name, read: 0, size });
    const preview = await stageBackup(file, (read) => setRestoring({ step: 'reading', name, read, size }));
    setRestoring(
      preview.ok ? { step: 'preview', name, preview: preview.value } : { step: 'fault', fault: preview.error },
    );
  };
  const onTakeOver = async () => {
    setRestoring({ step: 'taking-over' });
    const taken = await takeOver(Date.now(), about());
    setRestoring(taken.ok ? { step: 'restored' } : { step: 'fault', fault: taken.error });
  };
  const onCancel = async () => {
    setRestoring({ step: 'none' });
    await dropStaged();
  };
  const onPutBack = async () => {
    setRestoring({ step: 'taking-over' });
    const back = await undoRestore(Date.now(), about());
    setRestoring(back.ok ? { step: 'put-back' } : { step: 'fault', fault: back.error });
  };
  return {
    restoring,
    rescueAt,
    onFile: (file) => void onFile(file),
    onTakeOver: () => void onTakeOver(),
    onCancel: () => void onCancel(),
    onPutBack: () => void onPutBack(),
  };
}
