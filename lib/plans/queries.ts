// The reads of the one plan that counts: in focus now, or when a talk began. They read a few rows only.
import type { Conversation } from '../conversation/types';
import { db } from '../database/database';
import { inFocus, isStale, plansOfReflections, type Told } from './plansOfReflections';
import type { InFocus, PlanRow, Practised } from './types';

/** How many talks back a plan is looked for that has no row, and answers about one. */
const talkReach = 30;
/** How many of the rows chosen last: the first of them may have lost its words. */
const rowReach = 5;

/** These talks with what was written after each. */
export async function told(talks: readonly Conversation[]): Promise<Told[]> {
  const reflections = await db.reflections.bulkGet(talks.map(({ id }) => id));
  const pairs = talks.map((talk, index) => ({ talk, reflection: reflections[index] }));
  return pairs.flatMap(({ talk, reflection }) => (reflection ? [{ talk, reflection }] : []));
}

/** The plans around a moment: of the last talks begun before it, those that were chosen last by then, and one more. */
function near(before: number, by = before, more: readonly string[] = []): Promise<Practised[]> {
  // In one transaction: each read by itself would open one of its own.
  return db.transaction('r', [db.conversations, db.plans, db.reflections], async () => {
    const [recent, chosen, again] = await Promise.all([
      db.conversations.where('startedAt').below(before).reverse().limit(talkReach).toArray(),
      db.plans.where('chosenAt').belowOrEqual(by).reverse().limit(rowReach).toArray(),
      // Chosen again since: by then they had been chosen when they were made.
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

/** A merge may bring a row for a talk that is not here. */
export const isHere = ({ conversationId }: PlanRow, talks: { has(id: string): boolean }): boolean =>
  conversationId === undefined || talks.has(conversationId);

/** The plan in focus, as it stands at `now` (epoch milliseconds). */
export async function planInFocus(now: number): Promise<InFocus | undefined> {
  const plan = inFocus(await near(Number.POSITIVE_INFINITY));
  return plan && { ...plan, stale: isStale(plan, now) };
}

/** The plan that a talk is asked about: the one answered for, else the one in focus when it began. */
export async function planOfTalk(talk: Conversation): Promise<Practised | undefined> {
  const asked = (await db.reflections.get(talk.id))?.planAsked;
  const began = talk.loggedFrom ?? talk.startedAt;
  const plans = await near(talk.startedAt, began, asked === undefined ? [] : [asked]);
  if (asked !== undefined) return plans.find(({ id }) => id === asked);
  // What happened to a plan since had not happened yet.
  const then = plans
    .filter(({ madeAt }) => madeAt <= began)
    .map((plan) => ({
      ...plan,
      chosenAt: plan.chosenAt > began ? plan.madeAt : plan.chosenAt,
      asideAt: plan.asideAt !== null && plan.asideAt > began ? null : plan.asideAt,
    }));
  return inFocus(then);
}
