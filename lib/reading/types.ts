// An article as text, what was found in it, and what the coach saved of it.
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
  /** Who wrote it, as the page says; empty if it does not. */
  byline: string;
  excerpt: string;
  /** BCP 47 as the page says; empty if it does not. */
  lang: string;
  blocks: Block[];
  /** Blocks that ask something elsewhere on its page, and belong to no tool of the site. */
  beside: Block[];
}

/**
 * Why there is nothing to choose from. `meeting`: a meeting's page; `closed`: no script may run there; `no-page`: a
 * file such as a PDF, not a web page; `too-long`; `no-article`: nothing in it reads like one; `failed`: it could not be
 * read.
 */
export type Refusal = 'meeting' | 'closed' | 'no-page' | 'too-long' | 'no-article' | 'failed';

/** Whether a question is open, or closed (a word can settle it), by its form; null if the form does not say. */
export type Openness = 'open' | 'closed' | null;

export interface Found {
  text: string;
  openness: Openness;
  /** It is on the page, outside of what was taken for the article. */
  beside?: true;
}

/** What is extracted from a page: never the article's text. */
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
  /** Without anything that says how or by whom it was opened. */
  address: string;
  /** Minutes that reading it takes, at least 1. */
  minutes: number;
}

/** What the coach can choose from in the log. Saved only while the browser runs. */
export type Offer = { id: string; refusal: Refusal } | ({ id: string; source: Source } & Pick<Taken, 'found' | 'more'>);

/** An article that the coach saved: what it is and where, never its text. */
export interface Reading extends Row, Source {
  /** Epoch milliseconds. */
  keptAt: number;
}
