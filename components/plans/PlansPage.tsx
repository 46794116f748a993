import { zoneHere } from '../../lib/browser/localZone';
import { everybody } from '../../lib/people/queries/people';
import { everyPlan } from '../../lib/plans/everyPlanQueries';
import { inFocus, isStale } from '../../lib/plans/plansOfReflections';
import { toHeading } from '../ui/reportingFault';
import { useAutosave } from '../ui/useAutosave';
import { useRead } from '../ui/useRead';
import { Plans, type PlansView } from './Plans';

async function plansView(): Promise<PlansView> {
  const [plans, people] = await Promise.all([everyPlan(), everybody()]);
  const focus = inFocus(plans);
  const stale = focus !== undefined && isStale(focus, Date.now());
  return {
    plans,
    focus: focus && { id: focus.id, stale },
    aliases: new Map(people.map(({ id, alias }) => [id, alias])),
  };
}

export function PlansPage() {
  const view = useRead(plansView);
  const { save } = useAutosave('plans');
  return view ? <Plans {...view} zone={zoneHere()} keep={save} onGone={toHeading} /> : null;
}
