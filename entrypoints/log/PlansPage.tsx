import { Plans, type PlansView } from '../../components/log/Plans';
import { useSaving } from '../../components/parts/saving';
import { everybody } from '../../lib/people/queries';
import { everyPlan } from '../../lib/plans/every';
import { planInFocus } from '../../lib/plans/queries';
import { toHeading } from './doing';
import { zone } from './files';
import { useRead } from './useRead';

async function plansView(): Promise<PlansView> {
  const [plans, focus, people] = await Promise.all([everyPlan(), planInFocus(Date.now()), everybody()]);
  return { plans, focus, aliases: new Map(people.map(({ id, alias }) => [id, alias])) };
}

export function PlansPage() {
  const view = useRead(plansView);
  const { save } = useSaving('plans');
  return view ? <Plans {...view} zone={zone()} keep={save} onGone={toHeading} /> : null;
}
