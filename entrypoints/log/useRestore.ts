import { useEffect, useRef, useState } from 'react';
import type { RestoreProps, Restoring } from '../../components/log/Restore';
import { dropStaged, letRescueGo, stageBackup, takeOver, undoRestore } from '../../lib/backup/actions';
import { rescueTime } from '../../lib/backup/rescue';
import { about } from '../../lib/browser/about';
import { useRead } from './useRead';

/** The file read in this window: whatever else is staged meanwhile is another's. What was not taken over goes with the page. */
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
    return takeOver(current ?? '', Date.now(), about(), toNow);
  };
  return { read, take, drop: drop.current };
}

/** A restore from the chosen file to the way back. */
export function useRestore(): Omit<RestoreProps, 'live' | 'onSaveRescue'> {
  const [restoring, setRestoring] = useState<Restoring>({ step: 'none' });
  const rescueAt = useRead(rescueTime);
  const staging = useStaging();

  const onFile = async (file: File) => {
    const { name, size } = file;
    setRestoring({ step: 'reading', name, read: 0, size });
    const result = await staging.read(file, (read) => setRestoring({ step: 'reading', name, read, size }));
    setRestoring(
      result.ok ? { step: 'preview', name, preview: result.value.preview } : { step: 'fault', fault: result.error },
    );
  };
  const onTakeOver = async (toNow: boolean) => {
    setRestoring({ step: 'taking-over' });
    const taken = await staging.take(toNow);
    setRestoring(taken.ok ? { step: 'restored' } : { step: 'fault', fault: taken.error });
  };
  const onCancel = async () => {
    setRestoring({ step: 'none' });
    await staging.drop();
  };
  const onPutBack = async () => {
    setRestoring({ step: 'taking-over' });
    const back = await undoRestore(Date.now(), about());
    setRestoring(back.ok ? { step: 'put-back' } : { step: 'fault', fault: back.error });
  };
  const onLetGo = async () => {
    const gone = await letRescueGo();
    setRestoring(gone.ok ? { step: 'let-go' } : { step: 'fault', fault: gone.error });
  };
  return {
    restoring,
    rescueAt,
    onFile: (file) => void onFile(file),
    onTakeOver: (toNow) => void onTakeOver(toNow),
    onCancel: () => void onCancel(),
    onPutBack: () => void onPutBack(),
    onLetGo: () => void onLetGo(),
  };
}
