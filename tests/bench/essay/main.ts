// The page in which reading is measured: an essay of a given length, read by Readability alone and by the full path.
import { Readability } from '@mozilla/readability';
import { questionsIn } from '../../../lib/reading/findQuestions';
import { articleOf } from '../../../lib/reading/takeArticle';

/** Every eighth sentence is a question, some of them in quotation marks. */
function sentence(n: number): string {
  if (n % 16 === 0) return `“What would you try first in case number ${n}?” she asked, and waited.`;
  if (n % 8 === 0) return `How would they know that step ${n} was <em>worth</em> the effort?`;
  return `In case number ${n} nobody said much, though <a href="/${n}">what was said</a> stayed with them for a while.`;
}

function essay(characters: number): Document {
  let html = '';
  for (let n = 1; html.length < characters; n += 6) {
    const text = Array.from({ length: 6 }, (_, at) => sentence(n + at)).join(' ');
    html += n % 5 === 0 ? `<h2>What about part ${n}?</h2><blockquote><p>${text}</p></blockquote>` : `<p>${text}</p>`;
  }
  const page = `<!doctype html><html lang="en"><title>An essay</title><nav><a href="/">Home</a></nav><article>${html}</article></html>`;
  return new DOMParser().parseFromString(page, 'text/html');
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function readAll(page: Document): void {
  const article = articleOf(page);
  if (!article.ok || questionsIn(article.value).found.length === 0) throw new Error('No question was found.');
}

/** Milliseconds of reading the essay, alternating: from the page to its questions, and by Readability alone. */
function measureReading(characters: number, times: number): [all: number[], alone: number[]] {
  const page = essay(characters);
  const all: number[] = [];
  const alone: number[] = [];
  const readAlone = () => {
    const copy = page.cloneNode(true) as Document;
    alone.push(timed(() => new Readability(copy).parse()));
  };
  const warmUp = 2;
  for (let round = 0; round < times + warmUp; round += 1) {
    if (round % 2) readAlone();
    all.push(timed(() => readAll(page)));
    if (round % 2 === 0) readAlone();
  }
  return [all.slice(warmUp), alone.slice(warmUp)];
}

Object.assign(globalThis, { measureReading });
