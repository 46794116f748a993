// Runs inside a page: finds what a person would call "the Start button", and where to press it.
// These functions are sent to the page as text, all together, so they may use each other and nothing else.

/** A name to look for: the whole name, or a pattern in a form that can be sent to a page. */
export type Name = string | { source: string; flags: string };

export interface Spot {
  x: number;
  y: number;
}

/** The selector of a role: elements that have it natively, and those with the attribute. */
function selectorOf(role: string): string {
  const nature: Record<string, string> = {
    button: 'button, summary, input:is([type=button], [type=submit], [type=reset])',
    link: 'a[href]',
    textbox:
      'textarea, input:not([list], [type=search], [type=number], [type=range], [type=checkbox], [type=radio], [type=file], [type=button], [type=submit], [type=reset], [type=hidden])',
    searchbox: 'input[type=search]',
    spinbutton: 'input[type=number]',
    slider: 'input[type=range]',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    combobox: 'select, input[list]',
    file: 'input[type=file]',
    heading: 'h1, h2, h3, h4, h5, h6',
    dialog: 'dialog',
    group: 'fieldset, details',
    list: 'ul, ol',
    listitem: 'li',
    status: 'output',
    table: 'table',
    row: 'tr',
  };
  const own = nature[role];
  return own ? `[role="${role}"], :is(${own}):not([role])` : `[role="${role}"]`;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text a node shows or is labelled with. `skip` and hidden nodes contribute nothing. */
function textOf(node: Node, skip: Element | null): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof Element) || node === skip) return '';
  if (node.getAttribute('aria-hidden') === 'true' || !node.checkVisibility()) return '';
  const label = node.getAttribute('aria-label') ?? node.getAttribute('alt');
  const inline = getComputedStyle(node).display === 'inline';
  const inner = label ?? [...node.childNodes].map((child) => textOf(child, skip)).join('');
  return inline ? inner : ` ${inner} `;
}

function labelsOf(element: Element): HTMLElement[] {
  return [...((element as HTMLInputElement).labels ?? [])];
}

/** The accessible name, accurate enough for pages of plain elements. */
function nameOf(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const by = ids.flatMap((id) => document.getElementById(id) ?? []);
  if (by.length) return squeeze(by.map((one) => textOf(one, null)).join(' '));
  const label = element.getAttribute('aria-label');
  if (label) return squeeze(label);
  const labels = labelsOf(element);
  if (labels.length) return squeeze(labels.map((one) => textOf(one, element)).join(' '));
  const title = element.querySelector(':scope > :is(legend, summary, caption)');
  const own = squeeze(textOf(title ?? element, null));
  return own || squeeze(element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '');
}

/** The visible elements of a role and a name, in document order. */
function allOf(role: string, name: Name | null): Element[] {
  const fits = (found: string) =>
    name === null || (typeof name === 'string' ? found === name : new RegExp(name.source, name.flags).test(found));
  const shown = (element: Element) =>
    [element, ...labelsOf(element)].some((one) => one.checkVisibility() && one.getClientRects().length > 0) &&
    !element.closest('[inert], [aria-hidden="true"]');
  return [...document.querySelectorAll(selectorOf(role))].filter((one) => shown(one) && fits(nameOf(one)));
}

function centreOf(element: Element): Spot {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where to press the `nth` of these elements; a reason in words if it cannot be pressed yet. */
async function spotOf(role: string, name: Name | null, nth: number): Promise<Spot | string> {
  const element = allOf(role, name)[nth];
  if (!element) return `it is not there: ${(document.body?.innerText ?? '').replace(/\s+/g, ' ').slice(0, 400)}`;
  if (element.matches(':disabled, [aria-disabled="true"]')) return 'it is disabled';
  const targets = [element, ...labelsOf(element)];
  const open = ({ x, y }: Spot) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && targets.some((one) => one.contains(hit));
  };
  for (const target of targets) {
    if (!open(centreOf(target))) target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = centreOf(target);
    await new Promise((next) => {
      setTimeout(next, 50);
      requestAnimationFrame(next);
    });
    const after = centreOf(target);
    if (after.x === before.x && after.y === before.y && open(after)) return after;
  }
  return 'it moves or is covered';
}

export const inPage = { allOf, nameOf, spotOf };

const parts = [selectorOf, squeeze, textOf, labelsOf, nameOf, allOf, centreOf, spotOf];

/** The functions above as a script. */
export const locateScript = parts.map(String).join('\n');
