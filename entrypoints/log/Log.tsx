import { useState } from 'react';
import { Deleted } from '../../components/log/Deleted';
import { daysAgo } from '../../components/log/days';
import { Frame } from '../../components/log/Frame';
import { Arriving } from '../../components/log/Heading';
import { Sentence } from '../../components/log/Sentence';
import { Trouble } from '../../components/log/Trouble';
import { Welcome } from '../../components/log/Welcome';
import { useNow } from '../../components/parts/now';
import { lastBackupPlace } from '../../lib/backup/copy';
import { buttonHome } from '../../lib/browser/panel';
import { t } from '../../lib/browser/words';
import { liveConversation } from '../../lib/conversation/queries';
import type { Fault } from '../../lib/store/fault';
import { readLocal } from '../../lib/store/local';
import { AddTalkPage } from './AddTalkPage';
import { AskPage } from './AskPage';
import { CommitmentsPage } from './CommitmentsPage';
import { DecksPages } from './DecksPages';
import { KeySetsPages } from './KeySetsPages';
import { LongerPages } from './LongerPages';
import { PeoplePages } from './PeoplePages';
import { PlansPage } from './PlansPage';
import { PulsePage } from './PulsePage';
import { ReadingPage } from './ReadingPage';
import { SearchPage } from './SearchPage';
import { SettingsPage } from './SettingsPage';
import { TakeAlongPage } from './TakeAlongPage';
import { TalkPage } from './TalkPage';
import { TalksPage } from './TalksPage';
import { useDeletion } from './useDeletion';
import { usePlace } from './usePlace';
import { useRead } from './useRead';
import { useUnsaved } from './useUnsaved';
import { useWaitingBadge } from './useWaitingBadge';

function useLastBackup(): string {
  const now = useNow(60_000);
  const at = useRead(() => readLocal(lastBackupPlace));
  return typeof at === 'number' ? t('log_last_backup', daysAgo(at, now)) : t('log_no_backup');
}

/** The practice log, once its database is open: one frame, one page of it. */
export function Log() {
  const { place, hash, arriving } = usePlace();
  const [undone, setUndone] = useState<Fault | null>(null);
  const deletion = useDeletion(hash, setUndone);
  const unsaved = useUnsaved();
  const lastBackup = useLastBackup();
  const live = useRead(liveConversation) !== undefined;
  useWaitingBadge();
  return (
    <Arriving value={arriving}>
      <Frame
        place={place}
        lastBackup={lastBackup}
        trouble={<Trouble {...unsaved} undone={undone} />}
        done={deletion.gone && <Deleted label={deletion.gone.label} onUndo={deletion.undo} onClose={deletion.close} />}
      >
        {place.page === 'talks' && <TalksPage key={hash} onFault={setUndone} />}
        {place.page === 'talk' && <TalkPage key={hash} id={place.id} onDelete={deletion.remove} />}
        {place.page === 'add' && <AddTalkPage onFault={setUndone} />}
        {place.page === 'search' && <SearchPage />}
        {place.page === 'longer' && <LongerPages id={place.id} />}
        {place.page === 'ask' && <AskPage />}
        {place.page === 'pulse' && <PulsePage key={hash} id={place.id} />}
        {place.page === 'take-along' && <TakeAlongPage live={live} lastBackup={lastBackup} onFault={setUndone} />}
        {place.page === 'commitments' && <CommitmentsPage onFault={setUndone} />}
        {place.page === 'plans' && <PlansPage />}
        {(place.page === 'questions' || place.page === 'deck') && (
          <DecksPages id={place.page === 'deck' ? place.id : null} onFault={setUndone} />
        )}
        {(place.page === 'people' || place.page === 'person') && (
          <PeoplePages id={place.page === 'person' ? place.id : null} onFault={setUndone} />
        )}
        {place.page === 'reading' && <ReadingPage onFault={setUndone} />}
        {place.page === 'settings' && <SettingsPage live={live} onFault={setUndone} />}
        {(place.page === 'keys' || place.page === 'keyset') && (
          <KeySetsPages id={place.page === 'keyset' ? place.id : null} onFault={setUndone} />
        )}
        {place.page === 'welcome' && <Welcome home={buttonHome()} />}
        {place.page === 'nowhere' && <Sentence key={hash} title={t('log_nowhere_title')} />}
      </Frame>
    </Arriving>
  );
}
