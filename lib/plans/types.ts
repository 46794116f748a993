// Types of plans: what the coach will do when a moment comes.
import type { Conversation } from '../conversation/types';
import type { Row } from '../database/types';
import type { Came, PlanAnswer, PlanWords } from '../reflection/types';

/**
 * What is saved about a plan besides its text. The text of a plan made after a talk is only in the reflection, and the
 * plan's id is the talk's. A plan made elsewhere has its own id and text.
 */
export interface PlanRow extends Row {
  /** The talk it was made after, or the talk of the plan it replaces; left out if none. */
  conversationId?: string;
  /** Epoch milliseconds: when it first said what the coach will do. */
  madeAt: number;
  /** Epoch milliseconds: when it was last chosen. The one chosen last is in focus. */
  chosenAt: number;
  /** Epoch milliseconds; null if it was not put aside. */
  asideAt: number | null;
  /** The text of a plan made elsewhere. It is never edited, only replaced. */
  own?: PlanWords;
  /** The id of the plan it replaced; left out for a plan made after a talk, as the reflection says it. */
  from?: string;
}

export type PlanTalk = Pick<Conversation, 'id' | 'startedAt' | 'endedAt' | 'localDay' | 'personId'>;

/** A talk after which a plan was asked about, and the answers. */
export interface CameUp {
  talk: PlanTalk;
  came: Came | null;
  next: PlanAnswer | null;
}

/** A plan with its text, wherever that is stored, and the answers about it. */
export interface Practised extends Omit<Required<PlanRow>, 'stamp' | 'own' | 'from' | 'conversationId'> {
  words: PlanWords;
  conversationId: string | null;
  /** The talk it was made after; null if it was made elsewhere. */
  madeAfter: PlanTalk | null;
  from: string | null;
  /** Oldest talk first. */
  ups: CameUp[];
}

/** The one plan that is practised now. */
export interface InFocus extends Practised {
  /** It has not been done for a while, so a smaller plan may be better. */
  stale: boolean;
}
