// The verbs of plans: making one, choosing one, putting one aside, answering for one. The only writer of their table.
import { latestMoment } from '../conversation/localDay';
import { db } from '../database/database';
import { write } from '../database/storageFault';
import { bury, newId, nextStamp, revise, unbury } from '../database/writeRows';
import { writeReflection } from '../reflection/actions';
import type { PlanWords, Reflection, ReflectionPatch } from '../reflection/types';
import { isPlan } from './plansOfReflections';
import type { PlanRow, Practised } from './types';

const tables = [db.conversations, db.reflections, db.plans];

/** Changes what is known of a plan; makes its row where it is one of a reflection that has none yet. */
async function settle(id: string, changes: Partial<PlanRow>, now: number): Promise<void> {
  if (await revise<PlanRow>(db.plans, id, now, () => changes)) return;
  const talk = await db.conversations.get(id);
  if (!talk) return;
  const at = talk.endedAt ?? talk.startedAt;
  const row = { id, conversationId: id, madeAt: at, chosenAt: at, asideAt: null };
  await db.plans.add({ ...row, ...changes, stamp: nextStamp(now) });
}

/**
 * A moment after every choice so far, whatever the clocks of other machines said: of a plan without a row that is the end of
 * its talk. Choices at the last moment that a row may hold are brought before it.
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

/** Brings a plan into focus, put aside or not. */
export async function choosePlan(id: string, now: number): Promise<void> {
  await write(tables, async () => settle(id, { chosenAt: await chosenNow(now), asideAt: null }, now));
}

/** Puts a plan aside at `now` (epoch milliseconds). */
export async function putPlanAside(id: string, now: number): Promise<void> {
  await write(tables, () => settle(id, { asideAt: now }, now));
}

/** Takes up again what was put aside; where it stood, it stands. */
export async function takeUpPlan(id: string, now: number): Promise<void> {
  await write(tables, () => settle(id, { asideAt: null }, now));
}

/** A plan made outside a reflection, complete: put there once, however often tried. */
export interface NewPlan {
  id: string;
  words: PlanWords;
  /** The plan whose place it takes. */
  from: Pick<Practised, 'id' | 'conversationId'> | null;
}

export const newPlan = (words: PlanWords, from: NewPlan['from']): NewPlan => ({ id: newId(), words, from });

/** Makes a plan and brings it into focus. One that takes another's place belongs to that one's talk. */
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

/** Deletes a plan that was made outside a reflection; the row, for taking that back. Nothing where there is none. */
export function deletePlan(id: string, now: number): Promise<PlanRow | undefined> {
  return write([db.plans], async () => {
    const row = await db.plans.get(id);
    if (!row?.own) return undefined;
    await bury('plans', [row], now);
    return row;
  });
}

/** Puts a deleted plan back; nothing where its talk is gone meanwhile. */
export async function putBackPlan(row: PlanRow, now: number): Promise<void> {
  await write(tables, async () => {
    const { conversationId } = row;
    if (conversationId === undefined || (await db.conversations.get(conversationId))) await unbury('plans', [row], now);
  });
}

/** Words of one's own stay when the answer changes; then the answer says which of the two is in focus. */
async function choose({ id, planAnswer, planAsked }: Reflection, now: number): Promise<void> {
  const last = await db.plans.orderBy('chosenAt').last();
  if (planAsked === undefined || (last?.id !== id && last?.id !== planAsked)) return;
  const other = planAnswer === 'change' || planAnswer === 'smaller' || planAnswer === 'aside';
  await settle(other ? id : planAsked, { chosenAt: await chosenNow(now) }, now);
}

const putAside = ({ planAnswer, planAsked }: Reflection) => (planAnswer === 'aside' ? planAsked : undefined);

/** Writes into a reflection, and what follows from it for the plans: one made there, or the one it asks about put aside. */
export async function reflectOn(id: string, patch: ReflectionPatch, now: number): Promise<void> {
  // Whatever else is written keeps no press of a live talk waiting.
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
