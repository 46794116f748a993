// Owns how elements become blocks of text: an article's, and those around it that ask. Must not know how an article is found. Pure.
import { anyMark } from './questionMarks';
import { plain } from './text';
import type { Block, BlockKind } from './types';

const breaks = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Text that is no prose: code, the reading aids of East Asian scripts, ways elsewhere, what is written for other programs. */
const skipped = new Set('pre rt rp script style template noscript textarea select button nav menu dialog'.split(' '));
/** The number of a note, which would stick to the end of its sentence. */
const noteMark = /^\s*\[?[\d*†‡]{1,3}\]?\s*$/;

const isNoProse = (one: Element): boolean =>
  skipped.has(one.localName) || (one.localName === 'sup' && noteMark.test(one.textContent ?? ''));

/** What belongs to a site, or to who comments, and to no article. */
const ofSite = new Set('footer form aside iframe object svg'.split(' '));
const rolesOfSite =
  /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog|alertdialog|form|toolbar)$/;
const namesOfSite =
  /comment|disqus|repl(?:y|ies)\b|respond|related|recommend|sidebar|newsletter|subscri|promo|sponsor|share|sharing|social|cookie|consent|gdpr|popup|modal|log-?in|sign-?(?:in|up)|breadcrumb|pagination|pager|(?:^|[\s_-])(?:menu|nav|footer|masthead|advert|ads?)(?:[\s_-]|$)|outbrain|taboola/i;
const unseen = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Names in prose, such as of headings, tell nothing. */
const nameOf = (one: Element): string =>
  one.localName === 'body' ? '' : `${one.getAttribute('class') ?? ''} ${one.getAttribute('id') ?? ''}`;

function isOfSite(one: Element): boolean {
  if (isNoProse(one) || ofSite.has(one.localName) || one.hasAttribute('hidden')) return true;
  if (one.localName === 'header' && !one.closest('article')) return true;
  if (one.getAttribute('aria-hidden') === 'true' || unseen.test(one.getAttribute('style') ?? '')) return true;
  return rolesOfSite.test(one.getAttribute('role') ?? '') || namesOfSite.test(nameOf(one));
}

function kindOf(block: Element): BlockKind {
  if (/^h[1-6]$/i.test(block.localName)) return 'heading';
  if (block.closest('blockquote')) return 'quote';
  return block.closest('li,dd,dt') ? 'item' : 'paragraph';
}

/** The element that a text's line is broken by: asked step by step, as most texts stand right in it. */
function blockAround(node: Node, root: Element): Element {
  let one = node.parentElement;
  while (one && one !== root && !breaks.has(one.localName)) one = one.parentElement;
  return one ?? root;
}

interface Stretch {
  block: Element;
  text: string;
}

/** Stretches of text between two breaks, without what `isLeft` leaves out. */
function* stretchesIn(root: Element, isLeft: (one: Element) => boolean): Generator<Stretch> {
  const { FILTER_ACCEPT: take, FILTER_SKIP: pass, FILTER_REJECT: leave } = NodeFilter;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return take;
    if (isLeft(node as Element)) return leave;
    return (node as Element).localName === 'br' ? take : pass;
  });
  let stretch: Stretch = { block: root, text: '' };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = blockAround(node, root);
    if (block !== stretch.block) {
      yield stretch;
      stretch = { block, text: '' };
    }
    // A line of its own is no sentence of its own.
    stretch.text += node.nodeType === Node.TEXT_NODE ? (node as Text).data : ' ';
  }
  yield stretch;
}

const blockOf = ({ block, text }: Stretch): Block[] => {
  const whole = plain(text);
  return whole === '' ? [] : [{ kind: kindOf(block), text: whole }];
};

/** The blocks of an article in their order, empty ones left out; undefined where they have more characters than `limit`. */
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

/** Whether most of a block leads elsewhere, as a list of other articles does. */
function isLinks(block: Element, text: string): boolean {
  const linked = Array.from(block.querySelectorAll('a'), (link) => link.textContent?.length ?? 0);
  return block.closest('a') !== null || linked.reduce((sum, length) => sum + length, 0) > text.length / 2;
}

/** The blocks of a page that ask something and belong to its text, whether its article has them or not. */
export function askingBlocks(page: Document): Block[] {
  const root = page.querySelector('main,[role="main"]') ?? page.body;
  const asking: Block[] = [];
  for (const stretch of stretchesIn(root, isOfSite))
    if (anyMark.test(stretch.text) && !isLinks(stretch.block, stretch.text)) asking.push(...blockOf(stretch));
  return asking;
}
