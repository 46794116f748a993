// The nouns of reading: an article as text, what was found in it, what the coach kept of it.
import type { Row } from '../database/types';

export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'item';

/** A stretch of an article's text between two breaks, white space collapsed. */
export interface Block {
  kind: BlockKind;
  text: string;
}

/** An article as plain text: nothing of its page's markup or scripts. */
export interface Article {
  title: string;
  /** Who wrote it, as the page says; empty where it does not. */
  byline: string;
  excerpt: string;
  /** BCP 47 as the page says; empty where it does not. */
  lang: string;
  blocks: Block[];
  /** What asks on its page and is not in these, though it belongs to no tool of the site. */
  beside: Block[];
}

/**
 * Why there is nothing to choose from. `meeting`: a meeting's page; `closed`: no script may run there; `no-page`: no web
 * page but a file, such as a PDF; `too-long`; `no-article`: nothing in it reads like one; `failed`: it could not be read.
 */
export type Refusal = 'meeting' | 'closed' | 'no-page' | 'too-long' | 'no-article' | 'failed';

/** Whether a question can be settled by a word, as far as its form says; null where it does not. */
export type Openness = 'open' | 'closed' | null;

export interface Found {
  text: string;
  openness: Openness;
  /** It stands on the page outside of what was taken for the article. */
  beside?: true;
}

/** What is taken of a page: of its article never the text. */
export interface Taken {
  source: Omit<Source, 'address'>;
  found: Found[];
  /** There were more than are given. */
  more: boolean;
  /** The fragment of its address only names a place in it. */
  isPlace: boolean;
}

/** What is known of an article once its questions were found. */
export interface Source {
  title: string;
  byline: string;
  excerpt: string;
  lang: string;
  /** Without what tells how or by whom it was opened. */
  address: string;
  /** How long reading it takes, at least 1. */
  minutes: number;
}

/** What waits in the practice log for the coach to choose from. Kept only as long as the browser runs. */
export type Offer = { id: string; refusal: Refusal } | ({ id: string; source: Source } & Pick<Taken, 'found' | 'more'>);

/** An article that the coach keeps: what it is and where, never its text. */
export interface Reading extends Row, Source {
  /** Epoch milliseconds. */
  keptAt: number;
}
