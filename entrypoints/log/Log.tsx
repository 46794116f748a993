import { type ComponentProps, useState } from 'react';
import { LostNotice } from '../../components/backup/LostNotice';
import { TakeAlongPage } from '../../components/backup/TakeAlongPage';
import { type LostVerbs, useLostLog } from '../../components/backup/useLostLog';
import { useStorageNotices } from '../../components/backup/useStorageNotices';
import { CommitmentsPage } from '../../components/commitments/CommitmentsPage';
import { AddTalkPage } from '../../components/conversation/talks/AddTalkPage';
import { TalkPage } from '../../components/conversation/talks/TalkPage';
import { TalksPage } from '../../components/conversation/talks/TalksPage';
import { KeySetsPages } from '../../components/key-sets/KeySetsPages';
import { Frame } from '../../components/log/Frame';
import { type Place, takeAlongPlace } from '../../components/log/place';
import { AskPage } from '../../components/peers/AskPage';
import { PeoplePages } from '../../components/people/PeoplePages';
import { PlansPage } from '../../components/plans/PlansPage';
import { DecksPages } from '../../components/prompts/DecksPages';
import { PulsePage } from '../../components/pulse/PulsePage';
import { ReadingPage } from '../../components/reading/ReadingPage';
import { LongerPages } from '../../components/reflection/LongerPages';
import { SearchPage } from '../../components/search/SearchPage';
import { SettingsPage } from '../../components/settings/SettingsPage';
import { daysAgo } from '../../components/ui/dayFormat';
import { MessagePage } from '../../components/ui/MessagePage';
import { Arriving } from '../../components/ui/PageHeading';
import { StorageNotices } from '../../components/ui/StorageNotices';
import { UndoBar } from '../../components/ui/UndoBar';
import { useDeletion } from '../../components/ui/useDeletion';
import { useNow } from '../../components/ui/useNow';
import { useRead } from '../../components/ui/useRead';
import { WelcomePage } from '../../components/welcome/WelcomePage';
import { lastBackupPlace } from '../../lib/backup/queries/savedCopy';
import { t } from '../../lib/browser/words';
import { liveConversation } from '../../lib/conversation/queries';
import { readLocal } from '../../lib/database/localValues';
import type { Fault } from '../../lib/database/storageFault';
import { usePlace } from './usePlace';
import { useWaitingBadge } from './useWaitingBadge';

function useLastBackup(): string {
  const now = useNow(60_000);
  const at = useRead(() => readLocal(lastBackupPlace));
  return typeof at === 'number' ? t('log_last_backup', daysAgo(at, now)) : t('log_no_backup');
}

const toTakeAlong = (): void => {
  location.hash = takeAlongPlace;
};

/** The practice log, once its database is open: one frame, one page of it. */
export function Log() {
  const { place, hash, arriving } = usePlace();
  const [undone, setUndone] = useState<Fault | null>(null);
  const deletion = useDeletion(hash, setUndone);
  const trouble = useStorageNotices();
  const lastBackup = useLastBackup();
  const lostLog = useLostLog(setUndone);
  useWaitingBadge();
  return (
    <Arriving value={arriving}>
      <Frame
        place={place}
        lastBackup={lastBackup}
        trouble={
          <>
            <StorageNotices {...trouble} undone={undone} />
            {lostLog.lost && place.page !== 'take-along' && <LostNotice lost={lostLog.lost} onGo={toTakeAlong} />}
          </>
        }
        done={deletion.gone && <UndoBar label={deletion.gone.label} onUndo={deletion.undo} onClose={deletion.close} />}
      >
        <Shown {...{ place, hash, lastBackup, lostLog }} onFault={setUndone} onDelete={deletion.remove} />
      </Frame>
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
