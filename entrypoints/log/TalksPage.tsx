import { useState } from 'react';
import { weekStart } from '../../components/log/days';
import { Heading } from '../../components/log/Heading';
import { LongerOffer } from '../../components/log/LongerOffer';
import { Talks } from '../../components/log/Talks';
import { useNow } from '../../components/parts/now';
import { t } from '../../lib/browser/words';
import { localDay } from '../../lib/conversation/localDay';
import type { Fault } from '../../lib/database/storageFault';
import { longerLook, putOffLonger } from '../../lib/reflection/longerLookActions';
import { doing, toHeading } from './doing';
import { zone } from './files';
import { talksView } from './reads';
import { useRead } from './useRead';

/** Talks shown at first, and further ones a press. */
const page = 50;

interface TalksPageProps {
  /** The browser lost the log that was here: nothing is said of a first talk. */
  isLost: boolean;
  onFault(fault: Fault | null): void;
}

export function TalksPage({ isLost, onFault }: TalksPageProps) {
  const now = useNow(60_000);
  const [limit, setLimit] = useState(page);
  const from = weekStart(now);
  const view = useRead(() => talksView(limit, from), [limit, from]);
  const today = localDay(now, zone());
  const look = useRead(() => longerLook(Date.now()), [today]);
  // Both at once: what came later would push the list down under a press.
  if (!view || !look) return null;
  if (isLost && view.total === 0) return <Heading title={t('log_talks_title')}>{t('lost_title')}</Heading>;
  const notThisWeek = async () => {
    await doing(onFault)(() => putOffLonger(Date.now()));
    toHeading();
  };
  const longer = look.due && <LongerOffer begun={look.begun.size > 0} onNotThisWeek={() => void notThisWeek()} />;
  return <Talks {...view} longer={longer} today={today} onMore={() => setLimit(limit + page)} />;
}
