import { useState } from 'react';
import { lastBackupPlace } from '../../lib/backup/queries/savedCopy';
import { t } from '../../lib/browser/words';
import { liveConversation } from '../../lib/conversation/queries';
import { readLocal } from '../../lib/database/localValues';
import type { Fault } from '../../lib/database/storageFault';
import { linkTo } from '../../lib/log/routes';
import { LostNotice } from '../backup/LostNotice';
import { useLostLog } from '../backup/useLostLog';
import { useStorageNotices } from '../backup/useStorageNotices';
import { daysAgo } from '../ui/dayFormat';
import { MessagePage } from '../ui/MessagePage';
import { Arriving } from '../ui/PageHeading';
import { StorageNotices } from '../ui/StorageNotices';
import { UndoBar } from '../ui/UndoBar';
import { useDeletion } from '../ui/useDeletion';
import { useNow } from '../ui/useNow';
import { useRead } from '../ui/useRead';
import { LogFrame } from './LogFrame';
import { Page } from './logPages';
import { useRoute } from './useRoute';
import { useWaitingBadge } from './useWaitingBadge';

function useLastBackup(): string {
  const now = useNow(60_000);
  const at = useRead(() => readLocal(lastBackupPlace));
  return typeof at === 'number' ? t('log_last_backup', daysAgo(at, now)) : t('log_no_backup');
}

const toTakeAlong = (): void => {
  location.hash = linkTo('take-along');
};

/** The practice log, once its database is open: a frame with one page in it. */
export function Log() {
  const { place, hash, arriving } = useRoute();
  const [undone, setUndone] = useState<Fault | null>(null);
  const deletion = useDeletion(hash, setUndone);
  const trouble = useStorageNotices(undone);
  const lastBackup = useLastBackup();
  const lostLog = useLostLog(setUndone);
  const live = useRead(liveConversation) !== undefined;
  useWaitingBadge();
  return (
    <Arriving value={arriving}>
      <LogFrame
        place={place}
        lastBackup={lastBackup}
        trouble={
          <>
            <StorageNotices {...trouble} />
            {lostLog.lost && place.page !== 'take-along' && <LostNotice lost={lostLog.lost} onGo={toTakeAlong} />}
          </>
        }
        done={deletion.gone && <UndoBar label={deletion.gone.label} onUndo={deletion.undo} onClose={deletion.close} />}
      >
        {place.page === 'nowhere' ? (
          <MessagePage key={hash} title={t('log_nowhere_title')} />
        ) : (
          <Page {...{ place, hash, live, lastBackup, lostLog }} onFault={setUndone} onDelete={deletion.remove} />
        )}
      </LogFrame>
    </Arriving>
  );
}
