import { useEffect, useState } from 'react';
import { type LastPlan, lastPlanBefore } from '../../lib/reflection/queries';

/** The plan made last before a talk: read once, as it does not change while that talk is reflected on. */
export function useLastPlan(startedAt: number): LastPlan | undefined {
  const [plan, setPlan] = useState<LastPlan>();
  useEffect(() => {
    void lastPlanBefore(startedAt).then(setPlan, () => undefined);
  }, [startedAt]);
  return plan;
}
