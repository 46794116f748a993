// The nouns of plans: what the coach will do, when a moment comes.
import type { Conversation } from '../conversation/types';
import type { Row } from '../database/types';
import type { Came, PlanAnswer, PlanWords } from '../reflection/types';

/**
 * What is known of a plan besides its words. Those of a plan made after a talk stay in its reflection, and nowhere else:
 * its id is the talk's. One made elsewhere has its own.
 */
export interface PlanRow extends Row {
  /** The talk it was made after, or whose plan it is a smaller one of; left out for none. */
  conversationId?: string;
  /** Epoch milliseconds: when it first said what the coach will do. */
  madeAt: number;
  /** Epoch milliseconds: when it was last chosen. The one chosen last is in focus. */
  chosenAt: number;
  /** Epoch milliseconds; null for a plan that was not put aside. */
  asideAt: number | null;
  /** The words of one made elsewhere: never edited, only replaced. */
  own?: PlanWords;
  /** The id of the plan whose place it took; left out for one made after a talk, whose reflection says it. */
  from?: string;
}

export type PlanTalk = Pick<Conversation, 'id' | 'startedAt' | 'endedAt' | 'localDay' | 'personId'>;

/** A talk after which a plan was asked about, and the answers. */
export interface CameUp {
  talk: PlanTalk;
  came: Came | null;
  next: PlanAnswer | null;
}

/** A plan with its words, whichever place they are in, and all that came of it. */
export interface Practised extends Omit<Required<PlanRow>, 'stamp' | 'own' | 'from' | 'conversationId'> {
  words: PlanWords;
  conversationId: string | null;
  /** The talk it was made after, where it was made after one. */
  madeAfter: PlanTalk | null;
  from: string | null;
  /** The oldest talk first. */
  ups: CameUp[];
}

/** The one plan that is practised now. */
export interface InFocus extends Practised {
  /** It would do well to be smaller. */
  stale: boolean;
}
