import { useCallback, useEffect, useState } from 'react';
import { type FoundCopy, foundCopy } from '../../lib/backup/foundCopy';
import { leaveLostLog } from '../../lib/backup/logMark';
import { type LostLog, lostLog } from '../../lib/backup/lostLog';
import { backupName } from '../../lib/backup/write';
import { onValues } from '../../lib/browser/area';
import { saveFile } from '../../lib/browser/save';
import type { Fault } from '../../lib/store/fault';
import { doing } from './doing';
import { zone } from './files';
import { tellBackground } from './tellBackground';

/** A log that the browser lost, if it did, and what can be done about it. */
export interface LostVerbs {
  lost: LostLog | undefined;
  /** The copy was asked for and cannot be read. */
  damaged: boolean;
  /** Hands the copy over as a file. */
  look(then: (file: File) => void): void;
  save(): void;
  /** The log is dealt with: brought back, or given up. */
  leave(): void;
}

export function useLostLog(onFault: (fault: Fault | null) => void): LostVerbs {
  const [lost, setLost] = useState<LostLog>();
  const [damaged, setDamaged] = useState(false);
  const read = useCallback(() => void lostLog().then(setLost, (error: unknown) => console.error(error)), []);
  useEffect(() => {
    read();
    return onValues(read);
  }, [read]);
  const found = async (then: (copy: FoundCopy) => void) => {
    const copy = lost && (await foundCopy(lost.device).catch(() => undefined));
    setDamaged(!copy);
    if (copy) then(copy);
  };
  const nameOf = ({ at }: FoundCopy) => backupName(at, zone());
  const leave = () =>
    doing(onFault)(async () => {
      await leaveLostLog(Date.now());
      setLost(undefined);
      await tellBackground();
    });
  return {
    lost,
    damaged,
    look: (then) => void found((copy) => then(new File([copy.blob], nameOf(copy)))),
    save: () => void found((copy) => saveFile(nameOf(copy), copy.blob)),
    leave: () => void leave(),
  };
}
