// Owns how the pieces that stand in meeting pages are made: closed roots, buttons, icons. Must not know what they are for.

const space = 'http://www.w3.org/2000/svg';

function shape(page: Document, name: string, attributes: Record<string, string>): SVGElement {
  const made = page.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function drawing(page: Document, ...shapes: SVGElement[]): SVGElement {
  const svg = shape(page, 'svg', { viewBox: '0 0 18 18', class: 'mark', 'aria-hidden': 'true' });
  svg.append(...shapes);
  return svg;
}

/** The two bars of Coachside. */
export function mark(page: Document): SVGElement {
  const bar = (x: string, fill: string) =>
    shape(page, 'rect', { x, y: '3', width: '7', height: '12', rx: '2.5', fill });
  return drawing(page, bar('1', '#29517f'), bar('10', '#b0763a'));
}

/** A line drawing, by its path. */
export const icon = (page: Document, d: string): SVGElement =>
  drawing(page, shape(page, 'path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6' }));

/** A button for the coach alone: presses that scripts make do nothing. */
export function button(page: Document, name: string, press: () => void, ...content: Node[]): HTMLButtonElement {
  const made = page.createElement('button');
  made.className = name;
  made.type = 'button';
  made.append(...content);
  made.addEventListener('click', (event) => event.isTrusted && press());
  return made;
}

/** Names a button that shows no words. */
export function named(made: HTMLButtonElement, name: string): HTMLButtonElement {
  made.setAttribute('aria-label', name);
  made.title = name;
  return made;
}

export type Piece = 'chip' | 'card';

/** Takes away what stands in the page, of an older script of ours too. */
export function clear(page: Document, ...pieces: Piece[]): void {
  for (const piece of pieces) for (const old of page.querySelectorAll(`[data-coachside=${piece}]`)) old.remove();
}

// Rules of a root that are important win over whatever the page says of its host: it cannot hide, fade or move it.
const hostStyle = ':host { all: initial !important; display: contents !important; }';

/** Puts content into the page, where the page cannot reach it, in place of any put there before. Returns its host. */
export function stand(page: Document, piece: Piece, style: string, ...content: Node[]): HTMLElement {
  clear(page, piece);
  // No element of a name of ours: a page that defines it is handed its closed root by the browser.
  const host = page.createElement('div');
  host.dataset.coachside = piece;
  const sheet = page.createElement('style');
  sheet.textContent = hostStyle + style;
  host.attachShadow({ mode: 'closed' }).append(sheet, ...content);
  page.documentElement.append(host);
  return host;
}
