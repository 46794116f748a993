// The nouns of a conversation.

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
/** What kind of talk it is; decides which question cards are dealt. */
export type Kind = (typeof kinds)[number];

export const stages = ['open', 'explore', 'focus', 'commit', 'close'] as const;
/** Where a talk stands: what the next card is chosen for. */
export type Stage = (typeof stages)[number];

export const coverages = ['nearly-all', 'most', 'half', 'few'] as const;
/** About how much of a talk was logged, by the coach's own estimate. */
export type Coverage = (typeof coverages)[number];

/** How the marks came about. Figures of different captures are never mixed. */
export type Capture = 'live' | 'sample' | 'recalled';

/** What ended a conversation. Only an end that a tab brought can be taken back. */
export type EndReason = 'coach' | 'tab-closed' | 'left' | 'last-mark' | 'switched';

/** The id of a key within the conversation's key set, such as `ask`; of a detail key, such as `open`. */
export type MarkKey = string;

export interface Conversation extends Row {
  status: 'live' | 'ended';
  capture: Capture;
  /** Epoch milliseconds. */
  startedAt: number;
  /** Epoch milliseconds, never before startedAt; null while live. */
  endedAt: number | null;
  endReason: EndReason | null;
  /** The end is only that of the last mark, as a backup was made of it while it was live; left out where it was told. */
  endFromMarks?: true;
  /** Epoch milliseconds of the press on Start, where the talk had begun before; left out where it had not. */
  loggedFrom?: number;
  /** IANA name of the zone the coach was in at Start. */
  timeZone: string;
  /** The day at Start in that zone, YYYY-MM-DD. */
  localDay: string;
  kind: Kind | null;
  personId: string | null;
  /** Whom it names by itself, where that one became `personId`. */
  was?: string;
  /** Minutes, 1 to 600. */
  plannedMinutes: number | null;
  /** Id of the meeting service whose tab it is bound to, if any. */
  site: string | null;
  keySetId: string;
  /** The keys of a set of modes, in their order; left out where a press opens no state. */
  modes?: MarkKey[];
  /** The detail keys on top of the set; left out where there are none. */
  details?: MarkKey[];
  /** A stage the coach chose by hand, and when; it holds until time itself moves on. */
  chosenStage: { stage: Stage; at: number } | null;
  /** The dealt card now shown, and the one kept at hand. */
  dealId: string | null;
  pinnedDealId: string | null;
  coverage: Coverage | null;
  /** When the coach last answered "go on" to a conversation found long after its last sign of life. */
  confirmedAt: number | null;
  /** The coach chose at Start not to see the counts until they are guessed; left out where not. */
  blind?: true;
  /** Of a blind one: left out while it is awaited, null where the coach saw the counts without guessing. */
  guess?: Guess | null;
  /** How sure, before it, that the thinking can be left with them: 1 not at all, to 5 wholly; left out where it was not said. */
  confidence?: Rating;
  /** Written at Stop and at every later edit; null while live. */
  summary: Summary | null;
}

/** What the coach thinks was logged, before seeing it: 0 to 9,999 of each key. */
export type Guess = Record<MarkKey, number>;

/** One press of a key. */
export interface Mark extends Row {
  conversationId: string;
  key: MarkKey;
  /** Epoch milliseconds of the press, never before the conversation's start. */
  at: number;
  /** The stamp it was logged with, where it was mended since; left out where it was not. */
  pressed?: Stamp;
}

/** A stretch of a talk that was not logged, by the coach's own word. */
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
  /** Empty where only the moment was marked. */
  text: string;
  outcome: Outcome | null;
}

export const bands = ['under-3', '3-to-8', 'over-8'] as const;
/** About how long a pause was held, in seconds: hand timing is no finer, so nothing finer is kept. */
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
  /** Null where it was not said. */
  endedBy: Ender | null;
  /** The stamp it was logged with, where it was mended since; left out where it was not. */
  pressed?: Stamp;
}

/** What overviews read instead of all marks. */
export interface Summary {
  /** Marks of the keys `ask` and `tell`, whatever the set means by them. */
  asks: number;
  tells: number;
  /** Milliseconds from Start to Stop. */
  duration: number;
  /** Milliseconds from Start to the first mark of the key `tell`; null without one. */
  firstTell: number | null;
  /** The most marks of one key in a row, detail keys left out. */
  longestRun: { key: MarkKey; length: number } | null;
  /** Whole seconds from Start of each mark, ascending, for the time strip. */
  times: { ask: number[]; tell: number[] } & { [key: MarkKey]: number[] };
  /** Milliseconds for which each mode was open; left out where the set has none. They sum to the logged time. */
  open?: { [key: MarkKey]: number };
}

/** What a conversation says of its keys: enough to tally its marks without its set. */
export type TalkKeys = Pick<Conversation, 'modes' | 'details'>;

/** A mark's essence, enough to tally it. */
export type Tallied = Pick<Mark, 'id' | 'key' | 'at' | 'pressed'> & { stamp: Stamp };
