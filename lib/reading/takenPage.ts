// Extracts facts and questions from a page that the coach reads, so that its text never leaves the page.
import { ok, type Result } from '../result';
import { questionsIn } from './findQuestions';
import { minutesOf } from './readingTime';
import { articleOf } from './takeArticle';
import type { Refusal, Taken } from './types';

/** Whether a fragment names an element of a page or its top, and so does not lead to another page. */
function isPlaceIn(page: Document, hash: string): boolean {
  try {
    const name = decodeURIComponent(hash.slice(1));
    const places = `[id=${JSON.stringify(name)}],a[name=${JSON.stringify(name)}]`;
    return /^(?:top)?$/i.test(name) || Document.prototype.querySelector.call(page, places) !== null;
  } catch {
    return false;
  }
}

/**
 * The facts and questions of a page whose address has this fragment, or why there are none. Does not change the page.
 */
export function takenFrom(page: Document, hash: string): Result<Taken, Refusal> {
  const article = articleOf(page);
  if (!article.ok) return article;
  const { title, byline, excerpt, lang, blocks } = article.value;
  const source = { title, byline, excerpt, lang, minutes: minutesOf(blocks, lang) };
  return ok({ source, ...questionsIn(article.value), isPlace: isPlaceIn(page, hash) });
}
