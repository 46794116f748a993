// Owns the nouns of people: the other side of a conversation, known by an alias only. Must not know how they are stored.
import type { Row } from '../store/types';

export interface Person extends Row {
  /** As the coach typed it, trimmed. */
  alias: string;
}
