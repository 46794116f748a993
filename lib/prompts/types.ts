// Owns the nouns of question cards. Must not know how a card is chosen or shown.
import type { Kind, Stage } from '../conversation/types';
import type { Row } from '../store/types';

/** A question card. `then` names the card that must follow it at once. */
export interface Prompt {
  id: string;
  deck: string;
  stage: Stage;
  intent: string;
  kinds: readonly ('any' | Kind)[];
  lang: string;
  text: string;
  then?: string;
}

/** A card shown in a conversation: the history that Back and Next walk. */
export interface Deal extends Row {
  conversationId: string;
  promptId: string;
  /** Place in the conversation's history, from 0. */
  position: number;
  /** Epoch milliseconds. */
  shownAt: number;
  /** When the coach marked it as asked; null if not. */
  usedAt: number | null;
}
