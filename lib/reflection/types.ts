import type { Row } from '../database/types';

export const modes = ['coach', 'feedback', 'mentor', 'tell'] as const;
export type Mode = (typeof modes)[number];

export const triggers = [
  'silence',
  'asked-me',
  'time-short',
  'knew-answer',
  'strong-feeling',
  'seniority',
  'something-else',
] as const;
/** What triggered the telling. */
export type Trigger = (typeof triggers)[number];

export const heats = ['calm', 'busy', 'hot'] as const;
/** How heated it was, by one tap. */
export type Heat = (typeof heats)[number];

export const contexts = ['deadline', 'conflict', 'new-person'] as const;
/** Circumstances of the talk, one tap each. */
export type Context = (typeof contexts)[number];

/** Who did the thinking: 1 I named problem and answer, to 5 they named issue, options and step. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** The coach's words for a plan. */
export type PlanWords = Pick<Reflection, 'planWhen' | 'planInstead' | 'planWill'>;

export const cames = ['no-moment', 'did', 'did-not'] as const;
/** How the plan went in a talk: its moment did not come; it came, and the coach did it, or did not. */
export type Came = (typeof cames)[number];

/** What happens to a plan: kept, replaced by another or a smaller one, put aside. `did-it` (version 1 only): done. */
export const planAnswers = ['keep', 'did-it', 'change', 'smaller', 'aside'] as const;
export type PlanAnswer = (typeof planAnswers)[number];

/**
 * `held`: the conversation was resumed; `waiting`: can be written any time; `open`: on screen in the panel; `done`;
 * `not-now`: closed by the coach as it is.
 */
export type ReflectionStatus = 'held' | 'waiting' | 'open' | 'done' | 'not-now';

/** The steps of the long form, after Gibbs: description, feelings, evaluation, analysis, conclusion, action plan. */
export const longTexts = ['longHappened', 'longFelt', 'longJudged', 'longWhy', 'longLearned', 'longNext'] as const;
export type LongText = (typeof longTexts)[number];

/** What the coach writes after a conversation. Its id is the conversation's: there is one each. */
export interface Reflection extends Row, Partial<Record<LongText, string>> {
  status: ReflectionStatus;
  noticed: string;
  /** Id of the plan that was asked about; left out if there was none, and before version 2. */
  planAsked?: string;
  /** Left out if it was never answered; null if the answer was withdrawn. */
  planCame?: Came | null;
  planAnswer: PlanAnswer | null;
  planWhen: string;
  planInstead: string;
  planWill: string;
  theirStep: string;
  /** YYYY-MM-DD, or null. */
  theirStepBy: string | null;
  /** They have not chosen a step: a valid answer. */
  noStepChosen: boolean;
  myStep: string;
  /** YYYY-MM-DD, or null. */
  myStepBy: string | null;
  mode: Mode | null;
  asMeant: boolean | null;
  thinking: Rating | null;
  triggers: Trigger[];
  triggerOther: string;
  /** How many of the TELLs were needed (safety, law, policy, a plain question), 0 to 9,999. */
  neededTells: number | null;
  /** How sure of these numbers: 1 a guess, 3 about right, 5 logged as I went. */
  sureness: Rating | null;
  forCohort: boolean;
  /** Left out if it was never answered; null if the answer was withdrawn. */
  heat?: Heat | null;
  /** Left out if none was ever chosen. */
  context?: Context[];
  /**
   * What else triggered the telling, in the coach's own words, at most `mostOwnTriggers`; each is offered again. Left
   * out if there never were any.
   */
  ownTriggers?: string[];
  /**
   * How sure the coach is, after the talk, that the thinking can be left with them. Left out if it was never answered.
   */
  confidence?: Rating | null;
  /** When the long form was done, epoch milliseconds; left out until then. */
  longAt?: number;
}

/** The most own triggers that a reflection contains. */
export const mostOwnTriggers = 1000;

/** The fields that hold the coach's own words. */
export const reflectionTexts = [
  'noticed',
  'planWhen',
  'planInstead',
  'planWill',
  'theirStep',
  'myStep',
  'triggerOther',
  ...longTexts,
] as const;
export type ReflectionText = (typeof reflectionTexts)[number];

/** What a form may change. */
export type ReflectionPatch = Partial<Omit<Reflection, 'id' | 'stamp' | 'status'>>;

export const emptyReflection: Omit<Reflection, 'id' | 'stamp' | 'status'> = {
  noticed: '',
  planAnswer: null,
  planWhen: '',
  planInstead: '',
  planWill: '',
  theirStep: '',
  theirStepBy: null,
  noStepChosen: false,
  myStep: '',
  myStepBy: null,
  mode: null,
  asMeant: null,
  thinking: null,
  triggers: [],
  triggerOther: '',
  neededTells: null,
  sureness: null,
  forCohort: false,
};
