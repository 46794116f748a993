import { lazy, Suspense, useState } from 'react';
import type { InFocus } from '../../lib/plans/types';
import { tryTo } from '../panel/lastFailure';
import { onceUntilFailed } from '../ui/onceUntilFailed';
import { PlanNow } from './PlanNow';

const Shrinking = lazy(async () => ({ default: (await import('./ShrinkPlan')).ShrinkPlan }));

const planActions = onceUntilFailed(() => import('../../lib/plans/actions'));

/** The plan in focus. It is read with the panel's state, so that nothing moves once Start is shown. */
export function PlanInFocus({ plan }: { plan: InFocus }) {
  const [smaller, setSmaller] = useState(false);
  return (
    <PlanNow
      plan={plan}
      form={
        smaller
          ? (onDone) => (
              <Suspense>
                <Shrinking key={plan.id} plan={plan} onDone={onDone} />
              </Suspense>
            )
          : null
      }
      onForm={setSmaller}
      onStay={() => void tryTo(async () => (await planActions()).choosePlan(plan.id, Date.now()))}
    />
  );
}
