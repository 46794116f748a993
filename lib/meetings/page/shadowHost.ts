// How the pieces that stand in meeting pages are made: closed roots, buttons, icons.

const space = 'http://www.w3.org/2000/svg';

function shape(page: Document, name: string, attributes: Record<string, string>): SVGElement {
  const made = page.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** A piece of text, or what is drawn by its style. */
export function span(page: Document, name: string, text = ''): HTMLSpanElement {
  const made = page.createElement('span');
  made.className = name;
  made.textContent = text;
  return made;
}

/** The two bars of Coachside, drawn by their style: the first shapes in a page take its script longer. */
export const mark = (page: Document): HTMLElement => span(page, 'mark');

/** A line drawing, by its path. */
export function icon(page: Document, d: string): SVGElement {
  const svg = shape(page, 'svg', { viewBox: '0 0 18 18', width: '18', 'aria-hidden': 'true' });
  svg.append(shape(page, 'path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6' }));
  return svg;
}

/** A button for the coach alone: presses that scripts make do nothing. */
export function button(
  page: Document,
  name: string,
  press: () => void,
  ...content: (Node | string)[]
): HTMLButtonElement {
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
const shared = `
:host { all: initial !important; display: contents !important; }
.mark { display: flex; gap: 2px; box-sizing: border-box; width: 18px; height: 18px; padding: 3px 1px; flex: none;
  forced-color-adjust: none; }
.mark::before, .mark::after { content: ""; flex: 1; border-radius: 2.5px; background: #29517f; }
.mark::after { background: #b0763a; }
`;

/** Puts content into the page, where the page cannot reach it, in place of any put there before. Returns its host. */
export function stand(page: Document, piece: Piece, style: string, ...content: Node[]): HTMLElement {
  clear(page, piece);
  // No element of a name of ours: a page that defines it is handed its closed root by the browser.
  const host = page.createElement('div');
  host.setAttribute('data-coachside', piece);
  const sheet = page.createElement('style');
  sheet.textContent = shared + style;
  host.attachShadow({ mode: 'closed' }).append(sheet, ...content);
  page.documentElement.append(host);
  return host;
}
