// Turns elements into blocks of text: those of an article, and those around it that ask something.

import { plain } from './cleanText';
import { anyMark } from './questionMarks';
import type { Block, BlockKind } from './types';

const breaks = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/**
 * Elements that are not prose: code, reading aids of East Asian scripts, navigation, what is meant for other programs.
 */
const skipped = new Set('pre rt rp script style template noscript textarea select button nav menu dialog'.split(' '));
/** The number of a footnote, which would otherwise stick to the end of its sentence. */
const noteMark = /^\s*\[?[\d*†‡]{1,3}\]?\s*$/;

const isNoProse = (one: Element): boolean =>
  skipped.has(one.localName) || (one.localName === 'sup' && noteMark.test(one.textContent ?? ''));

/** What belongs to a site or to its commenters, and not to an article. */
const ofSite = new Set('footer form iframe object svg'.split(' '));
const rolesOfSite = /^(?:navigation|banner|contentinfo|search|menu|menubar|dialog|alertdialog|form|toolbar)$/;
const namesOfSite =
  /(?:^|[\s_-])(?:comment|disqus|repl(?:y|ies)|respond|related|recommend|sidebar|newsletter|subscri|promo|sponsor|shar(?:e|ing)|social|cookie|consent|gdpr|popup|modal|log-?in|sign-?(?:in|up)|breadcrumb|paginat|pager|menu|nav|footer|masthead|ads?(?![\p{L}])|advert|outbrain|taboola)/iu;
/** An element that contains one of these is more than a tool, whatever its class or id says. */
const containers = 'h1,main,article';
const unseen = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Whether an element is named like a site's tool. A container of the text does not count, such as one "with-sidebar".
 */
function isCalledTool(one: Element): boolean {
  const name = `${one.getAttribute('class') ?? ''} ${one.getAttribute('id') ?? ''}`;
  return namesOfSite.test(name) && one.querySelector(containers) === null;
}

function isOfSite(one: Element): boolean {
  if (isNoProse(one) || ofSite.has(one.localName)) return true;
  if (one.localName === 'header' && !one.closest('article')) return true;
  // A shortcut: most elements have no attributes.
  if (!one.hasAttributes()) return false;
  if (one.hasAttribute('hidden')) return true;
  if (one.getAttribute('aria-hidden') === 'true' || unseen.test(one.getAttribute('style') ?? '')) return true;
  return rolesOfSite.test(one.getAttribute('role') ?? '') || isCalledTool(one);
}

function kindOf(block: Element): BlockKind {
  if (/^h[1-6]$/i.test(block.localName)) return 'heading';
  if (block.closest('blockquote')) return 'quote';
  return block.closest('li,dd,dt') ? 'item' : 'paragraph';
}

interface Place {
  /** The closest element around a text that breaks the line. */
  block: Element;
  /** The text is in a link within that block. */
  isLink: boolean;
}

interface Piece {
  place: Place;
  text: string;
}

function placeIn(one: Element, around: Place): Place {
  if (breaks.has(one.localName)) return { block: one, isLink: false };
  return one.localName === 'a' && !around.isLink ? { block: around.block, isLink: true } : around;
}

/**
 * The texts of a page, without elements that `isLeft` leaves out. A TreeWalker, which calls back at each node, takes
 * more than twice as long.
 */
function* piecesIn(root: Element, isLeft: (one: Element) => boolean): Generator<Piece> {
  const { TEXT_NODE: text, ELEMENT_NODE: element } = Node;
  const around: Place[] = [];
  let place: Place = { block: root, isLink: false };
  let node: Node | null = root.firstChild;
  while (node) {
    const { nodeType } = node;
    if (nodeType === text) yield { place, text: (node as Text).data };
    else if (nodeType === element && !isLeft(node as Element)) {
      // A line break does not end a sentence.
      if ((node as Element).localName === 'br') yield { place, text: ' ' };
      const first: Node | null = node.firstChild;
      if (first) {
        around.push(place);
        place = placeIn(node as Element, place);
        node = first;
        continue;
      }
    }
    let next: Node | null = node.nextSibling;
    while (!next && around.length > 0) {
      node = node.parentNode as Node;
      place = around.pop() as Place;
      next = node.nextSibling;
    }
    node = next;
  }
}

interface Stretch {
  block: Element;
  text: string;
  /** How many of its characters are in links. */
  linked: number;
}

/** Stretches of text between two breaks, without elements that `isLeft` leaves out. */
function* stretchesIn(root: Element, isLeft: (one: Element) => boolean): Generator<Stretch> {
  let stretch: Stretch = { block: root, text: '', linked: 0 };
  for (const { place, text } of piecesIn(root, isLeft)) {
    if (place.block !== stretch.block) {
      yield stretch;
      stretch = { block: place.block, text: '', linked: 0 };
    }
    stretch.text += text;
    if (place.isLink) stretch.linked += text.length;
  }
  yield stretch;
}

const blockOf = ({ block, text }: Stretch): Block[] => {
  const whole = plain(text);
  return whole === '' ? [] : [{ kind: kindOf(block), text: whole }];
};

/** The blocks of an article in their order, without empty ones; undefined if they have more than `limit` characters. */
export function blocksOf(root: Element, limit: number): Block[] | undefined {
  const blocks: Block[] = [];
  let length = 0;
  for (const stretch of stretchesIn(root, isNoProse)) {
    length += stretch.text.length;
    if (length > limit) return undefined;
    blocks.push(...blockOf(stretch));
  }
  return blocks;
}

/** Whether most of a stretch is links, as in a list of other articles. */
const isLinks = ({ block, text, linked }: Stretch): boolean => linked > text.length / 2 || block.closest('a') !== null;

/** The blocks that ask something and belong to the text of a page, whether its article contains them or not. */
export function askingBlocks(page: Document): Block[] {
  const root = page.querySelector('main,[role="main"]') ?? page.body;
  const asking: Block[] = [];
  for (const stretch of stretchesIn(root, isOfSite))
    if (anyMark.test(stretch.text) && !isLinks(stretch)) asking.push(...blockOf(stretch));
  return asking;
}
