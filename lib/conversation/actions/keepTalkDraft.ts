// What is filled in before Start: kept as typed on this machine, found again in any window.

import { keepLocal, readLocal } from '../../database/localValues';
import { aliasKey } from '../../people/alias';
import { emptyPlan, type Plan } from '../talkDraft';
import { kinds } from '../types';

const place = 'plan';

function isPlan(value: unknown): value is Plan {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, alias, plannedMinutes, openingPromptId, confidence = null } = value as Partial<Plan>;
  return (
    (kind === null || kinds.some((one) => one === kind)) &&
    typeof alias === 'string' &&
    (plannedMinutes === null || typeof plannedMinutes === 'number') &&
    (openingPromptId === null || typeof openingPromptId === 'string') &&
    (confidence === null || [1, 2, 3, 4, 5].includes(confidence))
  );
}

/** The draft; empty where there is none or it is from another version. */
export async function readDraft(): Promise<Plan> {
  const value = await readLocal(place);
  return isPlan(value) ? value : emptyPlan;
}

export const keepDraft = (plan: Plan): Promise<void> => keepLocal(place, plan);

/** After Start: what was said of this one talk is used up, kind and length stay as a habit. */
export const usedUp = (plan: Plan): Plan => ({ ...plan, alias: '', openingPromptId: null, confidence: null });

/** Says another alias where the draft says this one. */
export async function renameInDraft(from: string, to: string): Promise<void> {
  const draft = await readDraft();
  if (aliasKey(draft.alias) === aliasKey(from)) await keepDraft({ ...draft, alias: to });
}
