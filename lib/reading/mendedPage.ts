// Repairs a copy of a page where Readability would mistake parts of the article for parts of the site.

const headings = 'h1,h2,h3,h4,h5,h6';
const article = 'article,main,[role="main"],[itemprop~="articleBody"]';
/** An element that contains one of these is more than a remark. */
const tools = 'nav,form,input,menu';
/** The longest remark beside a text, in characters. Our own figure. */
const longestRemark = 1000;

/** Whether an element belongs to the site's tools, which are left as they are. */
const isTool = (one: Element): boolean => one.closest('nav,form,footer,[role="navigation"],[role="menu"]') !== null;

/** Whether an element is a short text within an article, and not mostly links. */
function isRemark(one: Element): boolean {
  const { length } = one.textContent ?? '';
  if (length === 0 || length > longestRemark || !one.parentElement?.closest(article)) return false;
  const linked = Array.from(one.querySelectorAll('a'), (link) => link.textContent?.length ?? 0);
  return linked.reduce((sum, of) => sum + of, 0) <= length / 4 && one.querySelector(tools) === null && !isTool(one);
}

function unnamed(one: Element): void {
  for (const name of ['class', 'id', 'role']) one.removeAttribute(name);
}

function become(one: Element, name: string): void {
  const other = one.ownerDocument.createElement(name);
  other.append(...one.childNodes);
  one.replaceWith(other);
}

/** Shows what a button opens, unless that is a part of the site; `anywhere` if the page calls no part an article. */
function open(opener: Element, page: Document, anywhere: boolean): void {
  const id = (opener.getAttribute('aria-controls') ?? opener.getAttribute('data-bs-target') ?? '').replace(/^#/, '');
  const panel = id === '' ? null : page.querySelector(`[id=${JSON.stringify(id)}]`);
  if (!panel || !(anywhere || panel.closest(article)) || isTool(panel) || panel.closest('dialog,[role="dialog"]'))
    return;
  for (const name of ['hidden', 'aria-hidden', 'style']) panel.removeAttribute(name);
}

const opens =
  'button[aria-expanded],button[aria-controls],button[data-bs-toggle="collapse"],button[data-toggle="collapse"]';

/** Shows what buttons open, and turns buttons with text, such as those of an accordion, into plain text. */
function mendButtons(page: Document): void {
  const anywhere = page.querySelector(article) === null;
  for (const opener of page.querySelectorAll('[aria-controls]')) if (!isTool(opener)) open(opener, page, anywhere);
  const inHeadings =
    'h1 button,h2 button,h3 button,h4 button,h5 button,h6 button,[role="heading"] button,summary button,dt button';
  for (const button of page.querySelectorAll(
    `${inHeadings},${opens},button[class*="accordion"],button[class*="faq"]`,
  )) {
    if (isTool(button)) continue;
    open(button, page, anywhere);
    become(button, button.parentElement?.closest(`${headings},[role="heading"],summary,dt`) ? 'span' : 'p');
  }
}

/**
 * Repairs a copy of a page. Removes the classes and ids of headings and remarks, which say nothing of what they are.
 */
export function mendPage(page: Document): void {
  mendButtons(page);
  for (const heading of page.querySelectorAll(`${headings},[role="heading"]`)) if (!isTool(heading)) unnamed(heading);
  for (const one of page.querySelectorAll('[class*="header" i],[id*="header" i],[role="alert"],[role="complementary"]'))
    if (one.localName !== 'aside' && isRemark(one)) unnamed(one);
  for (const aside of page.querySelectorAll('aside')) if (isRemark(aside)) become(aside, 'div');
}
