// Owns how an article's elements become blocks of text. Must not know how the article was found. Pure.
import { plain } from './text';
import type { Block, BlockKind } from './types';

const breaks =
  'address,article,aside,blockquote,body,caption,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';
/** Text that is no prose: code, the reading aids of East Asian scripts, what is written for other programs. */
const skipped = 'pre,rt,rp,script,style,template,noscript,textarea,select,button';
/** The number of a note, which would stick to the end of its sentence. */
const noteMark = /^\s*\[?[\d*†‡]{1,3}\]?\s*$/;

function kindOf(block: Element): BlockKind {
  if (/^h[1-6]$/i.test(block.localName)) return 'heading';
  if (block.closest('blockquote')) return 'quote';
  return block.closest('li,dd,dt') ? 'item' : 'paragraph';
}

function isProse(text: Text, parent: Element): boolean {
  if (parent.closest(skipped)) return false;
  return !(noteMark.test(text.data) && parent.closest('sup'));
}

/** The blocks of an article in their order, empty ones left out; undefined where they have more characters than `limit`. */
export function blocksOf(root: Element, limit: number): Block[] | undefined {
  const blocks: Block[] = [];
  let block: Element = root;
  let text = '';
  let length = 0;
  const end = () => {
    const whole = plain(text);
    if (whole !== '') blocks.push({ kind: kindOf(block), text: whole });
    text = '';
  };
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      // A line of its own is no sentence of its own.
      if ((node as Element).localName === 'br') text += ' ';
      continue;
    }
    const parent = node.parentElement ?? root;
    const own = parent.closest(breaks) ?? root;
    if (own !== block) end();
    block = own;
    if (!isProse(node as Text, parent)) continue;
    text += (node as Text).data;
    length += (node as Text).data.length;
    if (length > limit) return undefined;
  }
  end();
  return blocks;
}
