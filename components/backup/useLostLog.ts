import { useRef, useState } from 'react';
import { leaveLostLog } from '../../lib/backup/actions/presenceMark';
import { type FoundCopy, foundCopy } from '../../lib/backup/queries/foundCopy';
import { type LostLog, lostLog } from '../../lib/backup/queries/lostLog';
import { backupName } from '../../lib/backup/queries/wholeBackup';
import { zoneHere } from '../../lib/browser/localZone';
import { notifyBackground } from '../../lib/browser/notifyBackground';
import { saveFile } from '../../lib/browser/saveFile';
import { onValues } from '../../lib/browser/storageAreas';
import type { Fault } from '../../lib/database/storageFault';
import { reportingFault } from '../ui/reportingFault';
import { useFollowed } from '../ui/useFollowed';

/** The log that the browser lost, if any, and what can be done about it. */
export interface LostVerbs {
  lost: LostLog | undefined;
  /** The copy was requested but cannot be read. */
  damaged: boolean;
  /** The copy is being fetched or discarded; presses are ignored meanwhile. */
  busy: boolean;
  /** Passes the copy to `then` as a file. */
  look(then: (file: File) => void): void;
  save(): void;
  /** Marks the lost log as dealt with: restored, or given up. */
  leave(): void;
}

/** Runs one task at a time, ignoring calls made meanwhile; also returns whether one is running. */
function useOneAtATime(): [busy: boolean, once: (work: () => Promise<unknown>) => void] {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const once = (work: () => Promise<unknown>) => {
    if (running.current) return;
    const say = (runs: boolean) => {
      running.current = runs;
      setBusy(runs);
    };
    say(true);
    void work().finally(() => say(false));
  };
  return [busy, once];
}

export function useLostLog(onFault: (fault: Fault | null) => void): LostVerbs {
  const lost = useFollowed(lostLog, onValues) ?? undefined;
  const [damaged, setDamaged] = useState(false);
  const [busy, once] = useOneAtATime();
  const found = async (then: (copy: FoundCopy) => void) => {
    const copy = lost && (await foundCopy(lost.device).catch(() => undefined));
    setDamaged(!copy);
    if (copy) then(copy);
  };
  const nameOf = ({ at }: FoundCopy) => backupName(at, zoneHere());
  return {
    lost,
    damaged,
    busy,
    look: (then) => once(() => found((copy) => then(new File([copy.blob], nameOf(copy))))),
    save: () => once(() => found((copy) => saveFile(nameOf(copy), copy.blob))),
    leave: () =>
      once(() =>
        reportingFault(onFault)(async () => {
          await leaveLostLog(Date.now());
          await notifyBackground();
        }),
      ),
  };
}
