import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Conversation } from '../../lib/conversation/types';
import { beginReading, failedReads, readFor } from '../../lib/database/failedReads';
import { planOfTalk } from '../../lib/plans/queries';
import type { Practised } from '../../lib/plans/types';

/** The plan in focus when a talk began; read once, as it does not change while that talk is reflected on. */
export function useLastPlan(talk: Conversation): Practised | undefined {
  const reader = useId();
  const asked = useStore(failedReads, ({ round }) => round);
  const [plan, setPlan] = useState<Practised>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the talk is another at every read
  useEffect(() => {
    const stop = beginReading(reader);
    void readFor(reader, () => planOfTalk(talk)).then((read) => read.ok && setPlan(read.value));
    return stop;
  }, [talk.id, talk.startedAt, asked]);
  return plan;
}
