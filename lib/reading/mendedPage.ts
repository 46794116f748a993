// Mending a copy of a page where the reader view would take parts of its article for parts of the site.

const headings = 'h1,h2,h3,h4,h5,h6';
const article = 'article,main,[role="main"],[itemprop~="articleBody"]';
/** What has these is more than a remark. */
const tools = 'nav,form,input,menu';
/** The longest remark beside a text, in characters. Figure of ours. */
const longestRemark = 1000;

/** What belongs to the tools of a site is left as it is. */
const isTool = (one: Element): boolean => one.closest('nav,form,footer,[role="navigation"],[role="menu"]') !== null;

/** A few words within an article, not leading elsewhere. */
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

/** Shows what a part of an article opens, unless it is a part of the site; `anywhere` where no part is called an article. */
function open(opener: Element, page: Document, anywhere: boolean): void {
  const id = (opener.getAttribute('aria-controls') ?? opener.getAttribute('data-bs-target') ?? '').replace(/^#/, '');
  const panel = id === '' ? null : page.querySelector(`[id=${JSON.stringify(id)}]`);
  if (!panel || !(anywhere || panel.closest(article)) || isTool(panel) || panel.closest('dialog,[role="dialog"]'))
    return;
  for (const name of ['hidden', 'aria-hidden', 'style']) panel.removeAttribute(name);
}

const opens =
  'button[aria-expanded],button[aria-controls],button[data-bs-toggle="collapse"],button[data-toggle="collapse"]';

/** Buttons that say what they open are a part of the text, as headings are; what others open is, too. */
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

/** Mends a copy of a page: what a heading or a remark is called by its style sheet says nothing of what it is. */
export function mendPage(page: Document): void {
  mendButtons(page);
  for (const heading of page.querySelectorAll(`${headings},[role="heading"]`)) if (!isTool(heading)) unnamed(heading);
  for (const one of page.querySelectorAll('[class*="header" i],[id*="header" i],[role="alert"],[role="complementary"]'))
    if (one.localName !== 'aside' && isRemark(one)) unnamed(one);
  for (const aside of page.querySelectorAll('aside')) if (isRemark(aside)) become(aside, 'div');
}
