// Types of people: the other side of a conversation, known only by an alias.
import type { Row } from '../database/types';

export const relations = ['report', 'client', 'peer', 'something-else'] as const;
/** What a person is to the coach; `report`: works for the coach. */
export type Relation = (typeof relations)[number];

/** The fields that hold the coach's own words. */
export const personTexts = ['alias', 'wants'] as const;

export interface Person extends Row {
  /** As the coach typed it, trimmed. */
  alias: string;
  /** Left out if it was never set; null if it was removed. */
  relation?: Relation | null;
  /** What they want from coaching, in the coach's words; left out if it was never set. */
  wants?: string;
}
