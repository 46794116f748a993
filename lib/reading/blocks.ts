// Owns how an article's elements become blocks of text. Must not know how the article was found. Pure.
import { plain } from './text';
import type { Block, BlockKind } from './types';

const breaks = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Text that is no prose: code, the reading aids of East Asian scripts, what is written for other programs. */
const skipped = 'pre,rt,rp,script,style,template,noscript,textarea,select,button';
/** The number of a note, which would stick to the end of its sentence. */
const noteMark = /^\s*\[?[\d*†‡]{1,3}\]?\s*$/;

function kindOf(block: Element): BlockKind {
  if (/^h[1-6]$/i.test(block.localName)) return 'heading';
  if (block.closest('blockquote')) return 'quote';
  return block.closest('li,dd,dt') ? 'item' : 'paragraph';
}

/** The element that a text's line is broken by: asked step by step, as most texts stand right in it. */
function blockAround(text: Node, root: Element): Element {
  let one = text.parentElement;
  while (one && one !== root && !breaks.has(one.localName)) one = one.parentElement;
  return one ?? root;
}

function dropWhatIsNoProse(root: Element): void {
  for (const one of root.querySelectorAll(skipped)) one.remove();
  for (const one of root.querySelectorAll('sup')) if (noteMark.test(one.textContent ?? '')) one.remove();
  // A line of its own is no sentence of its own.
  for (const one of root.querySelectorAll('br')) one.replaceWith(' ');
}

/**
 * The blocks of an article in their order, empty ones left out; undefined where they have more characters than `limit`.
 * Takes from the article what is no prose.
 */
export function blocksOf(root: Element, limit: number): Block[] | undefined {
  dropWhatIsNoProse(root);
  const blocks: Block[] = [];
  let block = root;
  let text = '';
  let length = 0;
  const end = () => {
    const whole = plain(text);
    if (whole !== '') blocks.push({ kind: kindOf(block), text: whole });
    text = '';
  };
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = blockAround(node, root);
    if (own !== block) end();
    block = own;
    const { data } = node as Text;
    text += data;
    length += data.length;
    if (length > limit) return undefined;
  }
  end();
  return blocks;
}
