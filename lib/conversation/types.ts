// Types of a conversation and of the rows that belong to it.

import type { Row, Stamp } from '../database/types';
import type { Rating } from '../reflection/types';

export const kinds = [
  'one-on-one',
  'coaching',
  'feedback',
  'two-minds',
  'care-supervision',
  'shadow-debrief',
  'something-else',
] as const;
/** The kind of talk; decides which question cards are dealt. */
export type Kind = (typeof kinds)[number];

export const stages = ['open', 'explore', 'focus', 'commit', 'close'] as const;
/** The stage of a talk, for which the next card is chosen. */
export type Stage = (typeof stages)[number];

export const coverages = ['nearly-all', 'most', 'half', 'few'] as const;
/** About how much of a talk was logged, by the coach's own estimate. */
export type Coverage = (typeof coverages)[number];

/** How the marks were made. Figures of different captures are never mixed. */
export type Capture = 'live' | 'sample' | 'recalled';

/** What ended a conversation. Only an end caused by a tab can be undone. */
export type EndReason = 'coach' | 'tab-closed' | 'left' | 'last-mark' | 'switched';

/** The id of a key in the conversation's key set, such as `ask`, or of a detail key, such as `open`. */
export type MarkKey = string;

export interface Conversation extends Row {
  status: 'live' | 'ended';
  capture: Capture;
  /** Epoch milliseconds. */
  startedAt: number;
  /** Epoch milliseconds, never before startedAt; null while live. */
  endedAt: number | null;
  endReason: EndReason | null;
  /** The end is only the time of the last mark, as a backup was made while the talk was live; left out otherwise. */
  endFromMarks?: true;
  /** Epoch milliseconds of the press on Start, if the talk had begun before it; left out otherwise. */
  loggedFrom?: number;
  /** IANA name of the zone the coach was in at Start. */
  timeZone: string;
  /** The day at Start in that zone, YYYY-MM-DD. */
  localDay: string;
  kind: Kind | null;
  personId: string | null;
  /** The person that the talk was saved with, if that person was later merged into `personId`. */
  was?: string;
  /** Minutes, 1 to 600. */
  plannedMinutes: number | null;
  /** Id of the meeting service whose tab it is bound to, if any. */
  site: string | null;
  keySetId: string;
  /** The keys of a set of modes, in their order; left out if the set has no modes. */
  modes?: MarkKey[];
  /** The detail keys added to the set; left out if there are none. */
  details?: MarkKey[];
  /** A stage the coach chose by hand, and when; it holds until the time spent enters another stage. */
  chosenStage: { stage: Stage; at: number } | null;
  /** The dealt card now shown, and the pinned one. */
  dealId: string | null;
  pinnedDealId: string | null;
  coverage: Coverage | null;
  /** When the coach last answered "go on" for a conversation found live long after its last sign of life. */
  confirmedAt: number | null;
  /** The coach chose at Start to hide the counts until they are guessed; left out if not. */
  blind?: true;
  /** Only for a blind talk: left out until it is answered, null if the coach saw the counts without guessing. */
  guess?: Guess | null;
  /**
   * How sure the coach was beforehand that the thinking can be left with them: 1 not at all, 5 wholly; may be left out.
   */
  confidence?: Rating;
  /** Written at Stop and at every later edit; null while live. */
  summary: Summary | null;
}

/** How many marks of each key the coach guesses, before seeing the counts: 0 to 9,999. */
export type Guess = Record<MarkKey, number>;

/** One press of a key. */
export interface Mark extends Row {
  conversationId: string;
  key: MarkKey;
  /** Epoch milliseconds of the press, never before the conversation's start. */
  at: number;
  /** The stamp it was first logged with, if it was edited since; left out otherwise. */
  pressed?: Stamp;
}

/** A stretch of a talk that the coach says was not logged. */
export interface Gap extends Row {
  conversationId: string;
  /** Epoch milliseconds, within the conversation. */
  from: number;
  /** About how long, in whole minutes: 1 to 1,440. */
  minutes: number;
}

export const outcomes = ['reached', 'better', 'not-needed', 'next-time'] as const;
/** What became of a parked idea: they reached it, a better one came, it was not needed, it is for next time. */
export type Outcome = (typeof outcomes)[number];

/** Advice noted instead of said. */
export interface Idea extends Row {
  conversationId: string;
  /** Epoch milliseconds. */
  at: number;
  /** Empty if only the time was noted. */
  text: string;
  outcome: Outcome | null;
}

export const bands = ['under-3', '3-to-8', 'over-8'] as const;
/** About how long a pause was, in seconds. Timing by hand is no more precise, so nothing more precise is saved. */
export type Band = (typeof bands)[number];

export const enders = ['they', 'me'] as const;
/** Who spoke first after a pause: the other person, or the coach. */
export type Ender = (typeof enders)[number];

/** A silence that was held after a question or an answer. */
export interface Pause extends Row {
  conversationId: string;
  /** Epoch milliseconds of its beginning, never before the conversation's start. */
  at: number;
  band: Band;
  /** Null if it was not said. */
  endedBy: Ender | null;
  /** The stamp it was first logged with, if it was edited since; left out otherwise. */
  pressed?: Stamp;
}

/** What overviews read instead of all marks. */
export interface Summary {
  /** Marks of the keys `ask` and `tell`, whatever they mean in the set. */
  asks: number;
  tells: number;
  /** Milliseconds from Start to Stop. */
  duration: number;
  /** Milliseconds from Start to the first mark of the key `tell`; null without one. */
  firstTell: number | null;
  /** The most marks of one key in a row, not counting detail keys. */
  longestRun: { key: MarkKey; length: number } | null;
  /** Whole seconds from Start of each mark, ascending, for the time strip. */
  times: { ask: number[]; tell: number[] } & { [key: MarkKey]: number[] };
  /** Milliseconds for which each mode was open; left out if the set has no modes. They sum to the logged time. */
  open?: { [key: MarkKey]: number };
}

/** What a conversation stores about its keys: enough to tally its marks without its set. */
export type TalkKeys = Pick<Conversation, 'modes' | 'details'>;

/** The fields of a mark that are needed to tally it. */
export type Tallied = Pick<Mark, 'id' | 'key' | 'at' | 'pressed'> & { stamp: Stamp };
