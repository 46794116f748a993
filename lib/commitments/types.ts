// The nouns of commitments: what somebody will do, by when.
import type { Row, Stamp } from '../database/types';

export const sides = ['their', 'my'] as const;
/** Who will do it. */
export type Side = (typeof sides)[number];

export const endings = ['done', 'partly', 'dropped', 'changed'] as const;
/** What became of it; `changed`: another one stands in its place. */
export type Ending = (typeof endings)[number];

/**
 * What became of a commitment. The two steps of a reflection are commitments by themselves: their words and days stay
 * there and nowhere else, and they have a row here only once they were closed. One made in another's place has its own.
 */
export interface Commitment extends Row {
  /** The talk it was made in; with `whose` it gives the id of a step's row. */
  conversationId: string;
  whose: Side;
  /** Null while it is open; `at` in epoch milliseconds. */
  closed: { as: Ending; at: number } | null;
  /** Words and day (YYYY-MM-DD) of one in another's place; left out for the step of a reflection. */
  own?: { text: string; by: string | null };
}

/** A commitment with its words, whichever place they are in. */
export interface Agreed extends Pick<Commitment, 'id' | 'conversationId' | 'whose' | 'closed'> {
  text: string;
  /** YYYY-MM-DD, or null; may be no day of any calendar where it came with a file. */
  by: string | null;
  /** Of the row that its words and day are in: of its reflection, or its own. */
  stamp: Stamp;
}

/** One as it is listed. */
export interface Listed extends Agreed {
  /** Of the person its talk was with; empty for nobody named. */
  alias: string;
  /** The day of its talk, YYYY-MM-DD. */
  madeOn: string;
}
