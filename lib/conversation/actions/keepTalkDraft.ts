// What is filled in before Start, saved on this machine as typed, so that every window finds it.

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

/** The draft; empty if there is none or its format is from another version. */
export async function readDraft(): Promise<Plan> {
  const value = await readLocal(place);
  return isPlan(value) ? value : emptyPlan;
}

export const keepDraft = (plan: Plan): Promise<void> => keepLocal(place, plan);

/** The draft after Start: clears what concerned this one talk. Kind and length stay for the next. */
export const usedUp = (plan: Plan): Plan => ({ ...plan, alias: '', openingPromptId: null, confidence: null });

/** Replaces an alias in the draft, if it is the one there. */
export async function renameInDraft(from: string, to: string): Promise<void> {
  const draft = await readDraft();
  if (aliasKey(draft.alias) === aliasKey(from)) await keepDraft({ ...draft, alias: to });
}
