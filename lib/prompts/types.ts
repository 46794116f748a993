// The nouns of question cards.
import type { Kind, Stage } from '../conversation/types';
import type { Row } from '../database/types';

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

/** What choosing and showing a card takes: a built-in one, or one of the coach's own. */
export interface Question extends Pick<Prompt, 'id' | 'deck' | 'kinds' | 'lang' | 'text' | 'then'> {
  /** Null where it suits any stage. */
  stage: Stage | null;
}

/** Where an own deck's questions were found. */
export interface Source {
  title: string;
  /** A web address, with the query and fragment that tell it from others of its site; empty for none. */
  address: string;
}

/** A deck of the coach's own. */
export interface Deck extends Row {
  name: string;
  /** BCP 47; empty where it is not known. */
  lang: string;
  source: Source | null;
}

/** A question of an own deck. */
export interface Card extends Row {
  deckId: string;
  /** Place in the deck, ascending; there may be gaps. */
  position: number;
  /** Null where it suits any stage. */
  stage: Stage | null;
  kinds: ('any' | Kind)[];
  /** BCP 47; empty where it is not known. */
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
  /** When the coach marked an asked card as having opened something; left out or null where not. */
  openedAt?: number | null;
}
