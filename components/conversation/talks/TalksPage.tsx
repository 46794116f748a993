import { useState } from 'react';
import { zoneHere } from '../../../lib/browser/localZone';
import { t } from '../../../lib/browser/words';
import { localDay } from '../../../lib/conversation/localDay';
import type { Fault } from '../../../lib/database/storageFault';
import { longerLook, putOffLonger } from '../../../lib/reflection/longerLookActions';
import { LongerOffer } from '../../reflection/LongerOffer';
import { weekStart } from '../../ui/dayFormat';
import { PageHeading } from '../../ui/PageHeading';
import { reportingFault, toHeading } from '../../ui/reportingFault';
import { useNow } from '../../ui/useNow';
import { useRead } from '../../ui/useRead';
import { Talks } from './Talks';
import { talksView } from './talkReads';

/** How many talks are shown at first, and how many more per press. */
const page = 50;

interface TalksPageProps {
  /** The browser lost the log that was here, so the page must not speak of a first talk. */
  isLost: boolean;
  onFault(fault: Fault | null): void;
}

export function TalksPage({ isLost, onFault }: TalksPageProps) {
  const now = useNow(60_000);
  const [limit, setLimit] = useState(page);
  const from = weekStart(now);
  const view = useRead(() => talksView(limit, from), [limit, from]);
  const today = localDay(now, zoneHere());
  const look = useRead(() => longerLook(Date.now()), [today]);
  // Wait for both: what arrives later would push the list down under a press.
  if (!view || !look) return null;
  if (isLost && view.total === 0) return <PageHeading>{t('lost_title')}</PageHeading>;
  const notThisWeek = async () => {
    await reportingFault(onFault)(() => putOffLonger(Date.now()));
    toHeading();
  };
  const longer = look.due && <LongerOffer begun={look.begun.size > 0} onNotThisWeek={() => void notThisWeek()} />;
  return <Talks {...view} longer={longer} today={today} onMore={() => setLimit(limit + page)} />;
}
