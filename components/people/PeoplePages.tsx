import { useEffect, useState } from 'react';
import { zoneHere } from '../../lib/browser/localZone';
import { t } from '../../lib/browser/words';
import { localDay } from '../../lib/conversation/localDay';
import type { Fault } from '../../lib/database/storageFault';
import { saveCalendar } from '../exports/saveFiles';
import { KeptHere } from '../pulse/PulseList';
import { MessagePage } from '../ui/MessagePage';
import { UndoBar } from '../ui/UndoBar';
import { useNow } from '../ui/useNow';
import { useRead } from '../ui/useRead';
import { People } from './People';
import { Person } from './Person';
import { peopleView, personView } from './personReads';
import { usePeople } from './usePeople';
import { usePerson } from './usePerson';

interface PeoplePagesProps {
  /** The person whose page is open; null for the list. */
  id: string | null;
  /** Reports what failed and why; null after a success. */
  onFault(fault: Fault | null): void;
}

/** The list of people, or one of them. Stays mounted when moving between them, so that a merge can be undone. */
export function PeoplePages({ id, onFault }: PeoplePagesProps) {
  const { joined, forgotten, close, undo, onLook, ...verbs } = usePeople(onFault);
  const today = localDay(useNow(60_000), zoneHere());
  // biome-ignore lint/correctness/useExhaustiveDependencies: said until the next person's page is opened
  useEffect(() => {
    if (id !== null) onLook();
  }, [id]);
  return (
    <>
      <div role="status">
        {joined && <UndoBar said={t('merge_done')} label={joined.before.alias} onUndo={undo} onClose={close} />}
        {forgotten && <p>{t('forget_done')}</p>}
      </div>
      {id === null ? <All today={today} /> : <One key={id} {...{ id, today, onFault }} {...verbs} />}
    </>
  );
}

function All({ today }: { today: string }) {
  const view = useRead(peopleView);
  return view ? <People {...view} today={today} /> : null;
}

type Verbs = Pick<ReturnType<typeof usePeople>, 'onMerge' | 'forget'>;

/** How many talks are shown at first, and how many more per press. */
const page = 20;

function One({ id, today, onFault, onMerge, forget }: PeoplePagesProps & Verbs & { id: string; today: string }) {
  const [limit, setLimit] = useState(page);
  const view = useRead(() => personView(id, limit), [id, limit]);
  const verbs = usePerson(id, onFault, forget);
  if (view === undefined) return null;
  if (view === null) return <MessagePage title={t('person_gone')} />;
  const rename = (alias: string) => verbs.onRename(view.person.alias, alias);
  return (
    <Person
      {...view}
      {...verbs}
      pulses={<KeptHere id={id} pulses={view.kept} />}
      onRename={rename}
      today={today}
      onMerge={onMerge}
      onCalendar={(all) => void saveCalendar(all).then(onFault)}
      onMore={() => setLimit(limit + page)}
    />
  );
}
