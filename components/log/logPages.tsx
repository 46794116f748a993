import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';
import type { LogPage, PageId, Place } from '../../lib/log/routes';
import { TakeAlongPage } from '../backup/TakeAlongPage';
import type { LostVerbs } from '../backup/useLostLog';
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
import { MessagePage } from '../ui/MessagePage';
import { WelcomePage } from '../welcome/WelcomePage';

/** What a page may need of the log. */
interface Surroundings {
  /** The page's address from the `#` on. */
  hash: string;
  /** Whether a talk is going on. */
  live: boolean;
  /** When the last backup was made, as text. */
  lastBackup: string;
  lostLog: LostVerbs;
  /** Reports what failed and why; null after a success. */
  onFault(fault: Fault | null): void;
  /** Deletes a talk. */
  onDelete(id: string, label: string): void;
}

type Drawn<P extends LogPage> = Surroundings & { id: PageId<P> };

/** What draws each page. Pages drawn by the same component share its state, such as an undo. */
const logPages: { [P in LogPage]: (page: Drawn<P>) => ReactNode } = {
  talks: ({ hash, lostLog, onFault }) => <TalksPage key={hash} isLost={lostLog.lost !== undefined} onFault={onFault} />,
  people: ({ id, onFault }) => <PeoplePages id={id} onFault={onFault} />,
  commitments: ({ onFault }) => <CommitmentsPage onFault={onFault} />,
  plans: () => <PlansPage />,
  questions: ({ id, onFault }) => <DecksPages id={id} onFault={onFault} />,
  reading: ({ onFault }) => <ReadingPage onFault={onFault} />,
  ask: () => <AskPage />,
  'take-along': ({ live, lastBackup, lostLog, onFault }) => (
    <TakeAlongPage live={live} lastBackup={lastBackup} lostLog={lostLog} onFault={onFault} />
  ),
  settings: ({ live, onFault }) => <SettingsPage live={live} onFault={onFault} />,
  talk: ({ hash, id, onDelete }) => <TalkPage key={hash} id={id} onDelete={onDelete} />,
  add: ({ onFault }) => <AddTalkPage onFault={onFault} />,
  search: () => <SearchPage />,
  longer: ({ id }) => <LongerPages id={id} />,
  person: ({ id, onFault }) => <PeoplePages id={id} onFault={onFault} />,
  deck: ({ id, onFault }) => <DecksPages id={id} onFault={onFault} />,
  pulse: ({ hash, id }) => <PulsePage key={hash} id={id} />,
  keys: ({ id, onFault }) => <KeySetsPages id={id} onFault={onFault} />,
  keyset: ({ id, onFault }) => <KeySetsPages id={id} onFault={onFault} />,
  welcome: ({ lostLog }) => (lostLog.lost ? <MessagePage title={t('lost_title')} /> : <WelcomePage />),
};

interface PageProps extends Surroundings {
  place: Exclude<Place, { page: 'nowhere' }>;
}

/** The page of a place. */
export function Page({ place, ...around }: PageProps): ReactNode {
  // Told apart, so that each page is given the id that it takes.
  if (place.id === null) return logPages[place.page]({ ...around, id: place.id });
  return logPages[place.page]({ ...around, id: place.id });
}
