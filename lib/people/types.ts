// The nouns of people: the other side of a conversation, known by an alias only.
import type { Row } from '../database/types';

export const relations = ['report', 'client', 'peer', 'something-else'] as const;
/** What somebody is to the coach; `report`: works for them. */
export type Relation = (typeof relations)[number];

/** The fields that hold the coach's own words. */
export const personTexts = ['alias', 'wants'] as const;

export interface Person extends Row {
  /** As the coach typed it, trimmed. */
  alias: string;
  /** Left out where it was never said; null where it was taken back. */
  relation?: Relation | null;
  /** What they want from coaching, in the coach's words; left out where it was never said. */
  wants?: string;
}
