import { useEffect, useRef, useState } from 'react';
import { rescueTime } from '../../lib/backup/actions/rescueCopy';
import { dropStaged, letRescueGo, stageBackup, takeOver, undoRestore } from '../../lib/backup/actions/restoreBackup';
import type { BackupFault } from '../../lib/backup/backupFault';
import { fileOrigin } from '../../lib/browser/fileOrigin';
import { notifyBackground } from '../../lib/browser/notifyBackground';
import type { Result } from '../../lib/result';
import { useRead } from '../ui/useRead';
import type { RestorePartProps, Restoring } from './RestorePart';

/** Stages one file for this window; other windows may stage their own. Deleted with the page if not imported. */
function useStaging() {
  const token = useRef<string | null>(null);
  const reading = useRef<AbortController | null>(null);
  const drop = useRef(async () => {
    reading.current?.abort();
    const { current } = token;
    token.current = null;
    if (current !== null) await dropStaged(current);
  });
  useEffect(() => () => void drop.current(), []);
  const read = async (file: File, progress: (read: number) => void) => {
    const ours = new AbortController();
    reading.current = ours;
    const result = await stageBackup(file, Date.now(), { progress, signal: ours.signal });
    if (result.ok) token.current = result.value.token;
    if (ours.signal.aborted) await drop.current();
    return result;
  };
  const take = (toNow: boolean) => {
    const { current } = token;
    token.current = null;
    return takeOver(current ?? '', Date.now(), fileOrigin(), toNow);
  };
  return { read, take, drop: drop.current };
}

/** A restore, from choosing the file to undoing the import. */
export function useRestore(): Omit<RestorePartProps, 'live' | 'onSaveRescue' | 'onFile'> & {
  /** Reads a file; `then` is called once it has been imported. */
  onFile(file: File, then?: () => void): void;
} {
  const [restoring, setRestoring] = useState<Restoring>({ step: 'none' });
  const rescueAt = useRead(rescueTime);
  const staging = useStaging();
  const afterwards = useRef<(() => void) | undefined>(undefined);

  const onFile = async (file: File, then?: () => void) => {
    afterwards.current = then;
    const { name, size } = file;
    setRestoring({ step: 'reading', name, read: 0, size });
    const result = await staging.read(file, (read) => setRestoring({ step: 'reading', name, read, size }));
    setRestoring(
      result.ok ? { step: 'preview', name, preview: result.value.preview } : { step: 'fault', fault: result.error },
    );
  };
  const settle = (done: Result<undefined, BackupFault>, step: 'restored' | 'put-back' | 'let-go') => {
    setRestoring(done.ok ? { step } : { step: 'fault', fault: done.error });
    void notifyBackground();
  };
  const onTakeOver = async (toNow: boolean) => {
    setRestoring({ step: 'taking-over' });
    const taken = await staging.take(toNow);
    settle(taken, 'restored');
    if (taken.ok) afterwards.current?.();
  };
  return {
    restoring,
    rescueAt,
    onFile: (file, then) => void onFile(file, then),
    onTakeOver: (toNow) => void onTakeOver(toNow),
    onCancel() {
      setRestoring({ step: 'none' });
      void staging.drop();
    },
    onPutBack() {
      setRestoring({ step: 'taking-over' });
      void undoRestore(Date.now(), fileOrigin()).then((back) => settle(back, 'put-back'));
    },
    onLetGo: () => void letRescueGo().then((gone) => settle(gone, 'let-go')),
  };
}
