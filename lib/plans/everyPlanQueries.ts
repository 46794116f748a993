import { db } from '../database/database';
import { eachPage, lookUp } from '../database/pagedReads';
import { isPlan, plansOfReflections } from './plansOfReflections';
import { isHere, told } from './queries';
import type { Practised } from './types';

/** Every plan, from all reflections and rows, the one chosen last first. */
export async function everyPlan(): Promise<Practised[]> {
  const rows = await db.plans.toArray();
  const saying: string[] = [];
  await eachPage(
    db.reflections,
    ({ id }) => id,
    (page) => {
      const some = page.filter((row) => isPlan(row) || row.planAsked !== undefined || row.planAnswer !== null);
      saying.push(...some.map(({ id }) => id));
    },
  );
  const ids = [...new Set([...saying, ...rows.flatMap(({ conversationId }) => conversationId ?? [])])];
  const talks = (await lookUp(db.conversations, ({ id }) => id, ids)).flatMap((talk) => talk ?? []);
  const known = new Map(talks.map((talk) => [talk.id, talk]));
  const here = rows.filter((row) => isHere(row, known));
  const plans = plansOfReflections(await told(talks.sort((a, b) => a.startedAt - b.startedAt)), here);
  return plans.sort((a, b) => b.chosenAt - a.chosenAt || (a.id < b.id ? 1 : -1));
}
