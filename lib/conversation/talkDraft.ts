// What is filled in before Start. Separate from the actions, so that the panel can start without loading them.
import type { Rating } from '../reflection/types';
import type { Kind } from './types';

/** What the coach filled in before Start. All of it is optional. */
export interface Plan {
  kind: Kind | null;
  alias: string;
  plannedMinutes: number | null;
  openingPromptId: string | null;
  /** How sure the coach is that the thinking can be left with them. Drafts from before this question lack it. */
  confidence?: Rating | null;
}

export const emptyPlan: Plan = { kind: null, alias: '', plannedMinutes: null, openingPromptId: null };
