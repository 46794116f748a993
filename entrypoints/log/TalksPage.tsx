import { useState } from 'react';
import { weekStart } from '../../components/log/days';
import { Talks } from '../../components/log/Talks';
import { useNow } from '../../components/parts/now';
import { localDay } from '../../lib/conversation/day';
import { zone } from './files';
import { talksView } from './reads';
import { useRead } from './useRead';

/** Talks shown at first, and further ones a press. */
const page = 50;

export function TalksPage() {
  const now = useNow(60_000);
  const [limit, setLimit] = useState(page);
  const from = weekStart(now);
  const view = useRead(() => talksView(limit, from), [limit, from]);
  if (!view) return null;
  return <Talks {...view} today={localDay(now, zone())} onMore={() => setLimit(limit + page)} />;
}
