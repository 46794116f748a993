import { useStore } from 'zustand';
import { outbox, retry } from '../../lib/conversation/actions/outbox';
import { failedReads, readAgain } from '../../lib/database/failedReads';
import { saveCopy } from '../backup/saveCopyLater';
import { useBackupRequest } from '../backup/useBackupRequest';
import { StorageNotices, type StorageNoticesProps } from '../ui/StorageNotices';
import { lastFailure } from './lastFailure';

function again(): void {
  void retry();
  readAgain();
}

/** All storage faults in one notice, with what can be done. Mounted only while there is one, or a backup is owed. */
export function FaultNotice({ owed }: Pick<StorageNoticesProps, 'owed'>) {
  const { unsaved, fault } = useStore(outbox);
  const refused = useStore(lastFailure).fault;
  const isUnread = useStore(failedReads, ({ readers }) => readers.size > 0);
  return (
    <StorageNotices
      count={unsaved.length}
      fault={fault}
      undone={refused}
      unread={isUnread}
      owed={owed}
      onRetry={again}
      {...useBackupRequest(saveCopy)}
    />
  );
}
