import { PlanForm } from '../../components/parts/PlanForm';
import { useAutosave } from '../../components/ui/useAutosave';
import type { InFocus } from '../../lib/plans/types';

/** Makes a smaller plan of the one in focus. */
export function Shrinking({ plan, onDone }: { plan: InFocus; onDone(): void }) {
  const { save } = useAutosave('plans');
  return <PlanForm from={plan} keep={save} onDone={onDone} />;
}
