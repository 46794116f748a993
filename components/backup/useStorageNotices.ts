import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { readOwed } from '../../lib/backup/actions/owedBackup';
import { onValues } from '../../lib/browser/storageAreas';
import { outbox, retry } from '../../lib/conversation/actions/outbox';
import { failedReads, readAgain } from '../../lib/database/failedReads';
import type { Fault } from '../../lib/database/storageFault';
import { saveCopy } from '../exports/saveFiles';
import type { StorageNoticesProps } from '../ui/StorageNotices';
import { useBackupRequest } from './useBackupRequest';

/** Whether a backup is owed because a write failed in any window; the last known answer if that cannot be read. */
function useOwed(): boolean {
  const [owed, setOwed] = useState(false);
  useEffect(() => {
    const look = () =>
      void readOwed().then(
        (name) => setOwed(name !== null),
        () => undefined,
      );
    look();
    return onValues(look);
  }, []);
  return owed;
}

function again(): void {
  void retry();
  readAgain();
}

/** What this page could not save or read yet, and why. Retries run by themselves; a press retries at once. */
export function useStorageNotices(undone: Fault | null): StorageNoticesProps {
  const { unsaved, fault } = useStore(outbox);
  const isUnread = useStore(failedReads, ({ readers }) => readers.size > 0);
  const owed = useOwed();
  const request = useBackupRequest(saveCopy, owed || isUnread || undone !== null || fault !== null);
  return { count: unsaved.length, fault, undone, unread: isUnread, owed, onRetry: again, ...request };
}
