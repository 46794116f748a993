import { type ComponentProps, useState } from 'react';
import { lastBackupPlace } from '../../lib/backup/queries/savedCopy';
import { t } from '../../lib/browser/words';
import { liveConversation } from '../../lib/conversation/queries';
import { readLocal } from '../../lib/database/localValues';
import type { Fault } from '../../lib/database/storageFault';
import { LostNotice } from '../backup/LostNotice';
import { TakeAlongPage } from '../backup/TakeAlongPage';
import { type LostVerbs, useLostLog } from '../backup/useLostLog';
import { useStorageNotices } from '../backup/useStorageNotices';
import { CommitmentsPage } from '../commitments/CommitmentsPage';
import { AddTalkPage } from '../conversation/talks/AddTalkPage';
import { TalkPage } from '../conversation/talks/TalkPage';
import { TalksPage } from '../conversation/talks/TalksPage';
import { KeySetsPages } from '../key-sets/KeySetsPages';
import { AskPage } from '../peers/AskPage';
import { PeoplePages } from '../people/PeoplePages';
import { PlansPage } from '../plans/PlansPage';
import { DecksPages } from '../prompts/DecksPages';
import { PulsePage } from '../pulse/PulsePage';
import { ReadingPage } from '../reading/ReadingPage';
import { LongerPages } from '../reflection/LongerPages';
import { SearchPage } from '../search/SearchPage';
import { SettingsPage } from '../settings/SettingsPage';
import { daysAgo } from '../ui/dayFormat';
import { MessagePage } from '../ui/MessagePage';
import { Arriving } from '../ui/PageHeading';
import { StorageNotices } from '../ui/StorageNotices';
import { UndoBar } from '../ui/UndoBar';
import { useDeletion } from '../ui/useDeletion';
import { useNow } from '../ui/useNow';
import { useRead } from '../ui/useRead';
import { WelcomePage } from '../welcome/WelcomePage';
import { LogFrame } from './LogFrame';
import { type Place, takeAlongPlace } from './routes';
import { useRoute } from './useRoute';
import { useWaitingBadge } from './useWaitingBadge';

function useLastBackup(): string {
  const now = useNow(60_000);
  const at = useRead(() => readLocal(lastBackupPlace));
  return typeof at === 'number' ? t('log_last_backup', daysAgo(at, now)) : t('log_no_backup');
}

const toTakeAlong = (): void => {
  location.hash = takeAlongPlace;
};

/** The practice log, once its database is open: a frame with one page in it. */
export function Log() {
  const { place, hash, arriving } = useRoute();
  const [undone, setUndone] = useState<Fault | null>(null);
  const deletion = useDeletion(hash, setUndone);
  const trouble = useStorageNotices(undone);
  const lastBackup = useLastBackup();
  const lostLog = useLostLog(setUndone);
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
        <Shown {...{ place, hash, lastBackup, lostLog }} onFault={setUndone} onDelete={deletion.remove} />
      </LogFrame>
    </Arriving>
  );
}

interface ShownProps {
  place: Place;
  hash: string;
  lastBackup: string;
  lostLog: LostVerbs;
  onFault(fault: Fault | null): void;
  onDelete: ComponentProps<typeof TalkPage>['onDelete'];
}

/** The page of a place. */
function Shown({ place, hash, lastBackup, lostLog, onFault, onDelete }: ShownProps) {
  const live = useRead(liveConversation) !== undefined;
  return (
    <>
      {place.page === 'talks' && <TalksPage key={hash} isLost={lostLog.lost !== undefined} onFault={onFault} />}
      {place.page === 'talk' && <TalkPage key={hash} id={place.id} onDelete={onDelete} />}
      {place.page === 'add' && <AddTalkPage onFault={onFault} />}
      {place.page === 'search' && <SearchPage />}
      {place.page === 'longer' && <LongerPages id={place.id} />}
      {place.page === 'ask' && <AskPage />}
      {place.page === 'pulse' && <PulsePage key={hash} id={place.id} />}
      {place.page === 'take-along' && <TakeAlongPage {...{ live, lastBackup, lostLog, onFault }} />}
      {place.page === 'commitments' && <CommitmentsPage onFault={onFault} />}
      {place.page === 'plans' && <PlansPage />}
      {(place.page === 'questions' || place.page === 'deck') && (
        <DecksPages id={place.page === 'deck' ? place.id : null} onFault={onFault} />
      )}
      {(place.page === 'people' || place.page === 'person') && (
        <PeoplePages id={place.page === 'person' ? place.id : null} onFault={onFault} />
      )}
      {place.page === 'reading' && <ReadingPage onFault={onFault} />}
      {place.page === 'settings' && <SettingsPage live={live} onFault={onFault} />}
      {(place.page === 'keys' || place.page === 'keyset') && (
        <KeySetsPages id={place.page === 'keyset' ? place.id : null} onFault={onFault} />
      )}
      {place.page === 'welcome' && (lostLog.lost ? <MessagePage title={t('lost_title')} /> : <WelcomePage />)}
      {place.page === 'nowhere' && <MessagePage key={hash} title={t('log_nowhere_title')} />}
    </>
  );
}
