import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { readOwed } from '../../lib/backup/actions/owedBackup';
import { onValues } from '../../lib/browser/storageAreas';
import { outbox, retry } from '../../lib/conversation/actions/outbox';
import { failedReads, readAgain } from '../../lib/database/failedReads';
import type { Fault } from '../../lib/database/storageFault';
import { saveCopy } from '../exports/saveFiles';
import type { StorageNoticesProps } from '../ui/StorageNotices';

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
export function useStorageNotices(): Omit<StorageNoticesProps, 'undone'> {
  const { unsaved, fault } = useStore(outbox);
  const isUnread = useStore(failedReads, ({ readers }) => readers.size > 0);
  const owed = useOwed();
  const [asked, setAsked] = useState<{ fault: Fault | null; how: StorageNoticesProps['saved'] }>();
  const save = () =>
    void saveCopy().then(
      () => setAsked({ fault, how: 'saved' }),
      () => setAsked({ fault, how: 'failed' }),
    );
  // The result of saving a backup is shown only as long as the fault that it was saved for.
  const saved = asked && asked.fault === fault ? asked.how : null;
  return { count: unsaved.length, fault, unread: isUnread, owed, saved, onRetry: again, onSave: save };
}
