// Extracts the article from a page's document. Runs in the page, in an isolated world.
import { Readability } from '@mozilla/readability';
import { fail, ok, type Result } from '../result';
import { cut } from './cleanText';
import { mendPage } from './mendedPage';
import { askingBlocks, blocksOf } from './textBlocks';
import type { Article, Refusal } from './types';

/** The most elements and characters of a page, and characters of its article, that are read. Our own figures. */
const elementLimit = 150_000;
const pageLimit = 3_000_000;
const articleLimit = 2_000_000;
/** The longest title and byline, language tag and excerpt, in characters. */
const lineLimit = 300;
const langLimit = 35;
const excerptLimit = 600;

const pages = ['text/html', 'application/xhtml+xml'];

/** Elements whose names and ids become properties of the document or a form, hiding the real ones (DOM clobbering). */
const named = 'form,img,embed,object,iframe,input,button,select,textarea,fieldset,output';

/**
 * Links to other pages: Readability would resolve their addresses one by one. It needs those of links within the page.
 */
const leading = 'a[href]:not([href^="#"])';

/** A copy to work on. Calls the prototypes' methods, as a page may hide a document's own behind a named image. */
function copyOf(page: Document): Document {
  const copy = Node.prototype.cloneNode.call(page, true) as Document;
  for (const one of Document.prototype.querySelectorAll.call(copy, 'style,script:not([type="application/ld+json"])'))
    Element.prototype.remove.call(one);
  for (const one of Document.prototype.querySelectorAll.call(copy, named)) {
    Element.prototype.removeAttribute.call(one, 'name');
    Element.prototype.removeAttribute.call(one, 'id');
  }
  for (const link of Document.prototype.querySelectorAll.call(copy, leading))
    Element.prototype.removeAttribute.call(link, 'href');
  return copy;
}

function read(page: Document): Result<Article, Refusal> {
  const copy = copyOf(page);
  if ((copy.documentElement.textContent ?? '').length > pageLimit) return fail('too-long');
  mendPage(copy);
  const asking = askingBlocks(copy);
  const found = new Readability<Element>(copy, { serializer: (root) => root as Element, keepClasses: true }).parse();
  if (!found?.content) return fail('no-article');
  const blocks = blocksOf(found.content, articleLimit);
  if (!blocks) return fail('too-long');
  if (blocks.length === 0) return fail('no-article');
  const known = new Set(blocks.map(({ text }) => text));
  return ok({
    title: cut(found.title ?? '', lineLimit),
    byline: cut(found.byline ?? '', lineLimit),
    excerpt: cut(found.excerpt ?? '', excerptLimit),
    lang: cut(found.lang ?? '', langLimit),
    blocks,
    beside: asking.filter(({ text }) => !known.has(text)),
  });
}

/** The article of a page as text, or why there is none. The page itself is not changed. */
export function articleOf(page: Document): Result<Article, Refusal> {
  if (!pages.includes(page.contentType)) return fail('no-page');
  if (Document.prototype.getElementsByTagName.call(page, '*').length > elementLimit) return fail('too-long');
  try {
    return read(page);
  } catch {
    return fail('failed');
  }
}
