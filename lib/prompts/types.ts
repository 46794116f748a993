// Types of question cards.
import type { Kind, Stage } from '../conversation/types';
import type { Row } from '../database/types';

/** A built-in question card. `then` is the id of the card that must follow it at once. */
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

/** What is needed to choose and show a card, either built in or one of the coach's own. */
export interface Question extends Pick<Prompt, 'id' | 'deck' | 'kinds' | 'lang' | 'text' | 'then'> {
  /** Null if it suits any stage. */
  stage: Stage | null;
}

/** Where an own deck's questions were found. */
export interface Source {
  title: string;
  /** A web address, with the query and fragment that distinguish it from others of its site; empty if none. */
  address: string;
}

/** A deck of the coach's own. */
export interface Deck extends Row {
  name: string;
  /** BCP 47; empty if unknown. */
  lang: string;
  source: Source | null;
}

/** A question of an own deck. */
export interface Card extends Row {
  deckId: string;
  /** Place in the deck, ascending; there may be gaps. */
  position: number;
  /** Null if it suits any stage. */
  stage: Stage | null;
  kinds: ('any' | Kind)[];
  /** BCP 47; empty if unknown. */
  lang: string;
  text: string;
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
  /** When the coach marked an asked card as having opened something; left out or null if not. */
  openedAt?: number | null;
}
