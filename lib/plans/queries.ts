// Reads of the plan in focus, now or when a talk began. They read only a few rows.
import type { Conversation } from '../conversation/types';
import { db } from '../database/database';
import { inFocus, isStale, plansOfReflections, type Told } from './plansOfReflections';
import type { InFocus, PlanRow, Practised } from './types';

/** How many talks back to look for plans without a row and for answers about plans. */
const talkReach = 30;
/** How many of the last chosen rows to read: the first may have lost its text. */
const rowReach = 5;

/** These talks with their reflections; talks without one are left out. */
export async function told(talks: readonly Conversation[]): Promise<Told[]> {
  const reflections = await db.reflections.bulkGet(talks.map(({ id }) => id));
  const pairs = talks.map((talk, index) => ({ talk, reflection: reflections[index] }));
  return pairs.flatMap(({ talk, reflection }) => (reflection ? [{ talk, reflection }] : []));
}

/** Plans of the last talks begun before `before`, plans last chosen up to `by`, and plans with ids in `more`. */
function near(before: number, by = before, more: readonly string[] = []): Promise<Practised[]> {
  // One transaction, as otherwise each read would open its own.
  return db.transaction('r', [db.conversations, db.plans, db.reflections], async () => {
    const [recent, chosen, again] = await Promise.all([
      db.conversations.where('startedAt').below(before).reverse().limit(talkReach).toArray(),
      db.plans.where('chosenAt').belowOrEqual(by).reverse().limit(rowReach).toArray(),
      // Plans chosen again after `by`: for that moment their creation counts as the choice.
      db.plans
        .where('chosenAt')
        .above(by)
        .and(({ own, madeAt }) => own !== undefined && madeAt <= by)
        .toArray(),
    ]);
    const known = new Map(recent.map((talk) => [talk.id, talk]));
    const rowsOf = [...chosen, ...again];
    const ids = [...more, ...rowsOf.flatMap(({ id, conversationId = id }) => [id, conversationId])];
    const [others, rows] = await Promise.all([
      db.conversations.bulkGet([...new Set(ids)].filter((id) => !known.has(id))),
      db.plans.bulkGet([...new Set([...ids, ...known.keys()])]),
    ]);
    for (const talk of others) if (talk) known.set(talk.id, talk);
    const talks = [...known.values()].sort((a, b) => a.startedAt - b.startedAt);
    const here = rows.filter((row) => row !== undefined && isHere(row, known));
    return plansOfReflections(await told(talks), here as PlanRow[]);
  });
}

/** Whether the row's talk exists, if it names one: a merge may import a row without its talk. */
export const isHere = ({ conversationId }: PlanRow, talks: { has(id: string): boolean }): boolean =>
  conversationId === undefined || talks.has(conversationId);

/** The plan in focus, and whether it is stale at `now` (epoch milliseconds). */
export async function planInFocus(now: number): Promise<InFocus | undefined> {
  const plan = inFocus(await near(Number.POSITIVE_INFINITY));
  return plan && { ...plan, stale: isStale(plan, now) };
}

/** The plan that a talk is asked about: the one its answer is for, else the one in focus when it began. */
export async function planOfTalk(talk: Conversation): Promise<Practised | undefined> {
  const asked = (await db.reflections.get(talk.id))?.planAsked;
  const began = talk.loggedFrom ?? talk.startedAt;
  const plans = await near(talk.startedAt, began, asked === undefined ? [] : [asked]);
  if (asked !== undefined) return plans.find(({ id }) => id === asked);
  // Ignore what happened to the plans after the talk began.
  const then = plans
    .filter(({ madeAt }) => madeAt <= began)
    .map((plan) => ({
      ...plan,
      chosenAt: plan.chosenAt > began ? plan.madeAt : plan.chosenAt,
      asideAt: plan.asideAt !== null && plan.asideAt > began ? null : plan.asideAt,
    }));
  return inFocus(then);
}
