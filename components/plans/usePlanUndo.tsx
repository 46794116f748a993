import { useState } from 'react';
import { t } from '../../lib/browser/words';
import { deletePlan, putBackPlan, putPlanAside, takeUpPlan } from '../../lib/plans/actions';
import type { Practised } from '../../lib/plans/types';
import type { CloseCommitmentProps } from '../commitments/CloseCommitment';
import { UndoLine } from '../ui/UndoLine';
import { planSentence } from './planSentence';

interface Gone {
  plan: Practised;
  how: 'plan_aside' | 'plan_deleted';
  back(): Promise<unknown>;
}

/** The plan put aside or deleted last, and its undo. */
export function usePlanUndo(keep: CloseCommitmentProps['keep'], onGone: () => void) {
  const [gone, setGone] = useState<Gone | null>(null);
  // Shown once it is on disk: until then the write is retried, and the plan stays as it was.
  const onAside = (plan: Practised) =>
    keep(plan.id, async () => {
      await putPlanAside(plan.id, Date.now());
      setGone({ plan, how: 'plan_aside', back: () => takeUpPlan(plan.id, Date.now()) });
    });
  const onDelete = (plan: Practised) => {
    let row: Awaited<ReturnType<typeof deletePlan>>;
    keep(plan.id, async () => {
      // A retry may find nothing left to delete.
      row = (await deletePlan(plan.id, Date.now())) ?? row;
      setGone({ plan, how: 'plan_deleted', back: async () => row && putBackPlan(row, Date.now()) });
    });
  };
  const undo = ({ plan, back }: Gone) => {
    setGone(null);
    keep(plan.id, back);
    onGone();
  };
  return { onAside, onDelete, note: <Note gone={gone} onUndo={undo} /> };
}

function Note({ gone, onUndo }: { gone: Gone | null; onUndo(gone: Gone): void }) {
  return (
    <div role="status">
      {gone && (
        <UndoLine
          key={gone.plan.id + gone.how}
          said={t(gone.how)}
          words={planSentence(gone.plan.words)}
          onUndo={() => onUndo(gone)}
        />
      )}
    </div>
  );
}
