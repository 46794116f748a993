import { useState } from 'react';
import { zoneHere } from '../../lib/browser/localZone';
import { closedCommitments, openCommitments } from '../../lib/commitments/queries';
import { localDay } from '../../lib/conversation/localDay';
import type { Fault } from '../../lib/database/storageFault';
import { saveCalendar } from '../exports/saveFiles';
import { useAutosave } from '../ui/useAutosave';
import { useNow } from '../ui/useNow';
import { useRead } from '../ui/useRead';
import { Commitments } from './Commitments';

/** How many closed ones are shown at first, and how many more per press. */
const page = 50;

export function CommitmentsPage({ onFault }: { onFault(fault: Fault | null): void }) {
  const now = useNow(60_000);
  const [limit, setLimit] = useState(0);
  const open = useRead(openCommitments);
  const closed = useRead(() => closedCommitments(limit), [limit]);
  const { save } = useAutosave('commitments');
  if (!open || !closed) return null;
  return (
    <Commitments
      open={open}
      closed={closed}
      today={localDay(now, zoneHere())}
      keep={save}
      onCalendar={(all) => void saveCalendar(all).then(onFault)}
      onClosedShown={() => setLimit(limit + page)}
    />
  );
}
