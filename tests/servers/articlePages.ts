// The pages of articles.example: the article fixtures, and pages generated here because they are too large to store.
import { readFile } from 'node:fs/promises';

const fixtures = new URL('../fixtures/articles/', import.meta.url);
/** Pages that show their questions in parts of their own; served at articles.example under `cases/`. */
const cases = new URL('../fixtures/cases/pages/', import.meta.url);
export const articlePages = 'https://articles.example';

const page = (body: string, title = 'An article', head = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>${head}<article>${body}</article></html>`;

const sentence = 'Nothing is asked here, and nothing is told that would be worth a question of anybody who reads it. ';
const prose = (length: number): string =>
  `<p>${sentence.repeat(8)}</p>`.repeat(Math.ceil(length / (sentence.length * 8 + 7)));

/** What a page could do to pass for another, or to interfere with the script that reads it. */
const tampering = `<script>
  Element.prototype.closest = String.prototype.replace = Array.prototype.push = () => { throw new Error('tampered'); };
  Object.defineProperty(Document.prototype, 'title', { get: () => 'tampered' });
  window.Readability = class { parse() { return { title: 'tampered' }; } };
</script><form name="cloneNode"></form><img name="querySelectorAll"><form name="body"><input name="children"></form>`;

const hostile = (): string => {
  const asked = Array.from({ length: 100_000 }, (_, n) => `<p>Is \u202Eit ${n}?</p>`);
  return page(
    `<p>What does &lt;img src=x onerror=alert(1)&gt; do?</p>${asked.join('')}`,
    '&lt;b&gt;Bold&lt;/b&gt; \u202Eand turned',
    tampering,
  );
};

const made: Readonly<Record<string, () => string>> = {
  hostile,
  'five-megabytes': () => page(prose(5_000_000)),
  'no-question': () => page(prose(3000), 'Nothing asked'),
  empty: () => page(''),
};

const html = 'text/html; charset=utf-8';
const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** The page at a host and path; undefined if it is none of these. */
export async function articleAt(where: string): Promise<{ type: string; body: string } | undefined> {
  const [, ofCases, name = ''] = /^articles\.example\/(cases\/)?([\w.-]+)/.exec(where) ?? [];
  if (name === 'paper.pdf') return { type: 'application/pdf', body: pdf };
  const body = made[name]?.();
  if (body !== undefined) return { type: html, body };
  if (!name.endsWith('.html')) return undefined;
  return { type: html, body: await readFile(new URL(name, ofCases ? cases : fixtures), 'utf8') };
}
