// Actions on plans: make one, choose one, put one aside, answer for one. Only this file writes their table.
import { latestMoment } from '../conversation/localDay';
import { db } from '../database/database';
import { write } from '../database/storageFault';
import { bury, newId, nextStamp, revise, unbury } from '../database/writeRows';
import { writeReflection } from '../reflection/actions';
import type { PlanWords, Reflection, ReflectionPatch } from '../reflection/types';
import { isPlan } from './plansOfReflections';
import type { PlanRow, Practised } from './types';

const tables = [db.conversations, db.reflections, db.plans];

/** Changes a plan's row. Adds the row if the plan is of a reflection and has none yet. */
async function settle(id: string, changes: Partial<PlanRow>, now: number): Promise<void> {
  if (await revise<PlanRow>(db.plans, id, now, () => changes)) return;
  const talk = await db.conversations.get(id);
  if (!talk) return;
  const at = talk.endedAt ?? talk.startedAt;
  const row = { id, conversationId: id, madeAt: at, chosenAt: at, asideAt: null };
  await db.plans.add({ ...row, ...changes, stamp: nextStamp(now) });
}

/**
 * A time after every choice so far, even if the clocks of other machines were ahead. A plan without a row counts as
 * chosen at the end of its talk. Choices at the latest time that a row may hold are moved to just before it.
 */
async function chosenNow(now: number): Promise<number> {
  const [plan, talk] = await Promise.all([
    db.plans.orderBy('chosenAt').last(),
    db.conversations.orderBy('endedAt').last(),
  ]);
  const next = Math.max(now, (plan?.chosenAt ?? 0) + 1, (talk?.endedAt ?? 0) + 1);
  if (next <= latestMoment) return next;
  const last = [db.plans.where('chosenAt'), db.conversations.where('endedAt')] as const;
  const ids = (await Promise.all(last.map((where) => where.aboveOrEqual(latestMoment).primaryKeys()))).flat();
  for (const id of new Set(ids)) await settle(id, { chosenAt: latestMoment - 1 }, now);
  return latestMoment;
}

/** Brings a plan into focus, even if it was put aside. */
export async function choosePlan(id: string, now: number): Promise<void> {
  await write(tables, async () => settle(id, { chosenAt: await chosenNow(now), asideAt: null }, now));
}

/** Puts a plan aside at `now` (epoch milliseconds). */
export async function putPlanAside(id: string, now: number): Promise<void> {
  await write(tables, () => settle(id, { asideAt: now }, now));
}

/** Undoes "put aside". The plan keeps its place in the order of choices. */
export async function takeUpPlan(id: string, now: number): Promise<void> {
  await write(tables, () => settle(id, { asideAt: null }, now));
}

/** A plan made outside a reflection. Its id is fixed, so retrying does not store it twice. */
export interface NewPlan {
  id: string;
  words: PlanWords;
  /** The plan that it replaces. */
  from: Pick<Practised, 'id' | 'conversationId'> | null;
}

export const newPlan = (words: PlanWords, from: NewPlan['from']): NewPlan => ({ id: newId(), words, from });

/** Makes a plan and brings it into focus. A plan that replaces another belongs to the same talk. */
export async function makePlan({ id, words, from }: NewPlan, now: number): Promise<void> {
  await write(tables, async () => {
    if (await db.plans.get(id)) return;
    const talk = from?.conversationId == null ? undefined : await db.conversations.get(from.conversationId);
    await db.plans.add({
      ...{ id, stamp: nextStamp(now), madeAt: now, chosenAt: await chosenNow(now), asideAt: null, own: words },
      ...(talk ? { conversationId: talk.id } : {}),
      ...(from ? { from: from.id } : {}),
    });
  });
}

/** Deletes a plan that was made outside a reflection. Returns the row, for undo; undefined if there is none. */
export function deletePlan(id: string, now: number): Promise<PlanRow | undefined> {
  return write([db.plans], async () => {
    const row = await db.plans.get(id);
    if (!row?.own) return undefined;
    await bury('plans', [row], now);
    return row;
  });
}

/** Restores a deleted plan. Does nothing if its talk was deleted in the meantime. */
export async function putBackPlan(row: PlanRow, now: number): Promise<void> {
  await write(tables, async () => {
    const { conversationId } = row;
    if (conversationId === undefined || (await db.conversations.get(conversationId))) await unbury('plans', [row], now);
  });
}

/** When the answer changes, the new plan's text stays. The answer decides which of the two plans is in focus. */
async function choose({ id, planAnswer, planAsked }: Reflection, now: number): Promise<void> {
  const last = await db.plans.orderBy('chosenAt').last();
  if (planAsked === undefined || (last?.id !== id && last?.id !== planAsked)) return;
  const other = planAnswer === 'change' || planAnswer === 'smaller' || planAnswer === 'aside';
  await settle(other ? id : planAsked, { chosenAt: await chosenNow(now) }, now);
}

const putAside = ({ planAnswer, planAsked }: Reflection) => (planAnswer === 'aside' ? planAsked : undefined);

/** Writes into a reflection and updates the plans: adds the one made there, or puts aside the one it asks about. */
export async function reflectOn(id: string, patch: ReflectionPatch, now: number): Promise<void> {
  // Other fields need no transaction over more tables, for which a press of a live talk would wait.
  if (!('planWill' in patch || 'planAnswer' in patch)) return writeReflection(id, patch, now);
  await write(tables, async () => {
    const before = await db.reflections.get(id);
    await writeReflection(id, patch, now);
    if (!before) return;
    const after = { ...before, ...patch };
    if (isPlan(after) && !isPlan(before))
      await settle(id, { madeAt: now, chosenAt: await chosenNow(now), asideAt: null }, now);
    else if (isPlan(after) && after.planAnswer !== before.planAnswer) await choose(after, now);
    const [was, is] = [putAside(before), putAside(after)];
    if (was !== undefined && was !== is) await settle(was, { asideAt: null }, now);
    if (is !== undefined && was !== is) await settle(is, { asideAt: now }, now);
  });
}
