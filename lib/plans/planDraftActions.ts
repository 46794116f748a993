// The plan that is being written, saved on this machine as typed, so that every window finds it.

import { db } from '../database/database';
import { keepLocal, readLocal } from '../database/localValues';
import type { PlanWords } from '../reflection/types';
import type { NewPlan } from './actions';

const place = 'newPlan';

interface Draft extends PlanWords {
  from: NewPlan['from'];
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { planWhen, planInstead, planWill, from } = value as Partial<Draft>;
  return [planWhen, planInstead, planWill].every((part) => typeof part === 'string') && typeof from === 'object';
}

async function read(): Promise<Draft | undefined> {
  const value = await readLocal(place);
  return isDraft(value) ? value : undefined;
}

/** The draft of a plan that replaces `from`, or no plan if null; undefined if there is no such draft. */
export async function readPlanDraft(from: NewPlan['from']): Promise<PlanWords | undefined> {
  const draft = await read();
  if (!draft || draft.from?.id !== from?.id) return undefined;
  const { planWhen, planInstead, planWill } = draft;
  return { planWhen, planInstead, planWill };
}

export const keepPlanDraft = (words: PlanWords, from: NewPlan['from']): Promise<void> =>
  keepLocal(place, { ...words, from } satisfies Draft);

/** Deletes the draft. With `talks`, only if it would replace a plan of one of these talks. */
export async function dropPlanDraft(talks?: readonly string[]): Promise<void> {
  const talk = (await read())?.from?.conversationId;
  if (!talks || (talk && talks.includes(talk))) await db.local.delete(place);
}
