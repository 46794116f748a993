// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { questionsIn } from '../../../lib/reading/findQuestions';
import { articleOf } from '../../../lib/reading/takeArticle';
import { takenFrom } from '../../../lib/reading/takenPage';
import type { Article } from '../../../lib/reading/types';

import expected from '../../fixtures/articles/expected.json';

function pageOf(html: string, type = 'text/html'): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  Object.defineProperty(page, 'contentType', { value: type });
  return page;
}

function articleIn(html: string): Article {
  const article = articleOf(pageOf(html));
  if (!article.ok) throw new Error(article.error);
  return article.value;
}

const long = 'A sentence that fills the page with something to read. '.repeat(12);
const around = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Asking</title>${head}</head><body><article>${body}<p>${long}</p></article></body></html>`;
const blocks = (body: string) =>
  articleIn(around(body))
    .blocks.slice(0, -1)
    .map(({ kind, text }) => `${kind}: ${text}`);

describe('an article written for the tests', () => {
  it.each(Object.entries(expected))('%s has these questions', (file, { questions, ...facts }) => {
    const html = readFileSync(`tests/fixtures/articles/${file}`, 'utf8');
    const article = articleIn(html);
    expect(article).toMatchObject(facts);
    expect(questionsIn(article).found.map(({ text, openness }) => [text, openness])).toEqual(questions);
  });

  it('is one of at least twelve, in six languages and scripts', () => {
    expect(Object.keys(expected).length).toBeGreaterThanOrEqual(12);
    expect(new Set(Object.values(expected).map(({ lang }) => lang.slice(0, 2))).size).toBeGreaterThanOrEqual(6);
  });
});

const cases = 'tests/fixtures/cases/pages';
const asked = [
  'What would make the next month easier for you?',
  'What have you already tried with them?',
  'Who else sees it the way you do?',
  'What is the smallest step that would count?',
];
const [first = ''] = asked;
const found = (html: string) => questionsIn(articleIn(html)).found;

describe('a page that shows its questions in parts of their own', () => {
  it.each(readdirSync(cases))('%s has all of them in its article', (file) => {
    const questions = found(readFileSync(`${cases}/${file}`, 'utf8'));
    expect(questions.map(({ text, beside }) => [text, beside])).toEqual(asked.map((text) => [text, undefined]));
  });

  it.each([
    ['a heading whose style names say otherwise', `<h2 class="scroll-mt-20 font-extrabold social">${first}</h2>`],
    ['what opens', `<details><summary><button>${first}</button></summary><p>${long}</p></details>`],
    ['a button beside what it opens', `<button class="faq" aria-expanded="false">${first}</button><div>${long}</div>`],
    ['a note', `<div role="alert" class="alert">${first}</div>`],
    [
      'what a button opens',
      `<h3><button aria-controls="p1">More</button></h3><div id="p1" hidden><p>${first} ${long}</p></div>`,
    ],
  ])('has one in %s', (_, html) => {
    expect(found(around(`<p>${long}</p>${html}<p>${long}</p>`))).toEqual([{ text: first, openness: 'open' }]);
  });

  it.each([
    [
      'a part that the reader view leaves out',
      `<div class="share-widget"><p>x</p></div><div class="extra"><p>${first}</p></div>`,
    ],
    [
      'a part of what is called like a tool',
      `<div class="newsletter-post"><h1>X</h1><div class="extra">${first}</div></div>`,
    ],
    ['a long part', `<section class="extra"><p>${first}</p><p>${long}${long}</p></section>`],
    ['a long remark', `<aside><p>${first}</p><p>${long}${long}</p></aside>`],
  ])('is offered beside the others where it stands in %s', (_, html) => {
    expect(found(around(`<p>Is it so? ${long}</p>${html}<p>${long}</p>`))).toEqual([
      { text: 'Is it so?', openness: 'closed' },
      { text: first, openness: 'open', beside: true },
    ]);
  });

  it.each(['aside', 'div role="complementary"'])(
    'has one in a remark where no part is called its article: %s',
    (name) => {
      const remark = `<${name}><p>Ask:</p><ul><li>${first}</li></ul></${name.split(' ')[0]}>`;
      const html = around(`<p>${long}</p>${remark}<p>${long}</p>`).replaceAll('article>', 'div>');
      expect(found(html).map(({ text }) => text)).toEqual([first]);
    },
  );

  it.each([
    `<nav><p>${first}</p></nav>`,
    `<form><p>${first}</p><input></form>`,
    `<div id="comments"><p>${first} ${long}</p></div>`,
    `<div class="related"><a href="/x">${first}</a></div>`,
    `<div class="extra"><a href="/x">${first}</a></div>`,
    `<p class="extra" hidden>${first}</p>`,
    `<p class="extra" style="display:none">${first}</p>`,
    `<button>${first}</button>`,
    `<aside class="related"><p>${first} ${long}${long}</p></aside>`,
    `<aside><ul><li><a href="/x">${first}</a></li></ul></aside>`,
    `<nav><div role="button" aria-controls="p1">More</div></nav><nav id="p1" hidden><p>${first}</p></nav>`,
    `<div role="button" aria-controls="p1">More</div><div role="dialog" id="p1" hidden><p>${first}</p></div>`,
  ])('has none in the tools of its site: %s', (html) => {
    expect(found(around(`<p>${long}</p>${html}<p>${long}</p>`))).toEqual([]);
  });
});

describe('what is taken of a page', () => {
  const taken = (body: string, hash: string) => takenFrom(pageOf(around(body)), hash);

  it('is its questions and facts, none of its text', () => {
    const all = taken('<p>What now matters most?</p>', '');
    expect(all).toMatchObject({ ok: true, value: { source: { title: 'Asking', minutes: 1 }, more: false } });
    expect(JSON.stringify(all)).not.toContain('fills the page');
    expect(takenFrom(pageOf('', 'application/pdf'), '')).toEqual({ ok: false, error: 'no-page' });
  });

  it.each([
    ['', true],
    ['#top', true],
    ['#part%20two', true],
    ['#old', true],
    ['#/asking', false],
    ['#"]', false],
    ['#%E4%', false],
  ])('says of the fragment %j whether it is a place in the page', (hash, isPlace) => {
    expect(taken('<h2 id="part two">Two</h2><a name="old"></a>', hash)).toMatchObject({ value: { isPlace } });
  });
});

describe('the text of an article', () => {
  it('comes in blocks of their kind', () => {
    expect(blocks('<h2>One</h2><blockquote><p>Two</p></blockquote><ul><li>Three <b>and</b> four</li></ul>')).toEqual([
      'heading: One',
      'quote: Two',
      'item: Three and four',
    ]);
    expect(blocks('<p>Before<br>after</p>')).toEqual(['paragraph: Before after']);
  });

  it('has no code, reading aids, notes or what cannot be seen', () => {
    expect(blocks(`<p>Who${'\u202e'} is${'\u200b'} it?<sup>[2]</sup></p><pre>a ? b : c</pre>`)).toEqual([
      'paragraph: Who is it?',
    ]);
    expect(blocks('<p><ruby>待<rp>(</rp><rt>ま</rt><rp>)</rp></ruby>つ</p>')).toEqual(['paragraph: 待つ']);
  });

  it('keeps markup that was written out, as text', () => {
    const article = articleIn(around('<p>A &lt;script&gt; here</p>').replace('Asking', '&lt;b&gt;Bold&lt;/b&gt;'));
    expect([article.title, article.blocks[0]?.text]).toEqual(['<b>Bold</b>', 'A <script> here']);
  });

  it('has a title, excerpt and writer of bounded length', () => {
    const words = 'word '.repeat(5000);
    const head = `<meta name="author" content="${words}"><meta name="description" content="${words}">`;
    const { title, byline, excerpt } = articleIn(around('', head).replace('Asking', words));
    expect([title, byline, excerpt].map(({ length }) => length <= 600)).toEqual([true, true, true]);
    expect(excerpt.endsWith('…')).toBe(true);
  });

  it('leaves the page as it was', () => {
    const page = pageOf(around('<p id="a">One?</p><form name="b"><input name="c"></form>'));
    const before = page.documentElement.outerHTML;
    articleOf(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

describe('no article', () => {
  it.each([
    ['a file', around(''), 'application/pdf', 'no-page'],
    ['a page with nothing in it', '<!doctype html><html><body></body></html>', 'text/html', 'no-article'],
    ['five megabytes', around(`<p>${long.repeat(8000)}</p>`), 'text/html', 'too-long'],
  ])('is %s', (_, html, type, error) => {
    expect(articleOf(pageOf(html, type))).toEqual({ ok: false, error });
  });

  it('is a page that cannot be read', () => {
    const clone = vi.spyOn(Node.prototype, 'cloneNode').mockImplementation(() => {
      throw new Error('not you');
    });
    expect(articleOf(pageOf(around('')))).toEqual({ ok: false, error: 'failed' });
    clone.mockRestore();
  });
});
