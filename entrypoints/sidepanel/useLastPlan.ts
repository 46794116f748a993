import { useEffect, useState } from 'react';
import type { Conversation } from '../../lib/conversation/types';
import { planOfTalk } from '../../lib/plans/queries';
import type { Practised } from '../../lib/plans/types';

/** The plan that was in focus when a talk began: read once, as it does not change while that talk is reflected on. */
export function useLastPlan(talk: Conversation): Practised | undefined {
  const [plan, setPlan] = useState<Practised>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the talk is another at every read
  useEffect(() => {
    void planOfTalk(talk).then(setPlan, () => undefined);
  }, [talk.id, talk.startedAt]);
  return plan;
}
