// What is filled in before Start. Apart from the verbs, as the panel starts without them.
import type { Rating } from '../reflection/types';
import type { Kind } from './types';

/** What the coach filled in before Start; all of it may be left out. */
export interface Plan {
  kind: Kind | null;
  alias: string;
  plannedMinutes: number | null;
  openingPromptId: string | null;
  /** How sure that the thinking can be left with them; a draft from before it was asked has none. */
  confidence?: Rating | null;
}

export const emptyPlan: Plan = { kind: null, alias: '', plannedMinutes: null, openingPromptId: null };
