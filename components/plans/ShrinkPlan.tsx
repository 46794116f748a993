import type { InFocus } from '../../lib/plans/types';
import { useAutosave } from '../ui/useAutosave';
import { PlanForm } from './PlanForm';

/** Makes a smaller plan of the one in focus. */
export function ShrinkPlan({ plan, onDone }: { plan: InFocus; onDone(): void }) {
  const { save } = useAutosave('plans');
  return <PlanForm from={plan} keep={save} onDone={onDone} />;
}
