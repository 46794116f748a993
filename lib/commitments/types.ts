// Types of commitments: what somebody will do, by when.
import type { Row, Stamp } from '../database/types';

export const sides = ['their', 'my'] as const;
/** Who will do it. */
export type Side = (typeof sides)[number];

export const endings = ['done', 'partly', 'dropped', 'changed'] as const;
/** What became of it; `changed`: another one replaces it. */
export type Ending = (typeof endings)[number];

/**
 * The state of a commitment. The two steps of a reflection are commitments too: their texts and days are only in the
 * reflection, and they get a row here when they are first closed. One that replaces another has its own text and day.
 */
export interface Commitment extends Row {
  /** The talk it was made in; with `whose` it gives the id of a step's row. */
  conversationId: string;
  whose: Side;
  /** Null while it is open; `at` in epoch milliseconds. */
  closed: { as: Ending; at: number } | null;
  /** Text and day (YYYY-MM-DD) of one that replaces another; left out for the step of a reflection. */
  own?: { text: string; by: string | null };
}

/** A commitment with its text, wherever that is stored. */
export interface Agreed extends Pick<Commitment, 'id' | 'conversationId' | 'whose' | 'closed'> {
  text: string;
  /** YYYY-MM-DD, or null. If imported, it may not be an existing date. */
  by: string | null;
  /** The stamp of the row that contains its text and day: the reflection, or its own row. */
  stamp: Stamp;
}

/** A commitment as shown in a list. */
export interface Listed extends Agreed {
  /** Of the person its talk was with; empty if nobody was named. */
  alias: string;
  /** The day of its talk, YYYY-MM-DD. */
  madeOn: string;
}
