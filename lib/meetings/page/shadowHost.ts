// Building blocks of the chip and the card: closed shadow roots, buttons, icons.

const space = 'http://www.w3.org/2000/svg';

function shape(page: Document, name: string, attributes: Record<string, string>): SVGElement {
  const made = page.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** A span with text, or an empty one that is drawn by its style. */
export function span(page: Document, name: string, text = ''): HTMLSpanElement {
  const made = page.createElement('span');
  made.className = name;
  made.textContent = text;
  return made;
}

/** Coachside's logo, two bars. Drawn in CSS, as the first SVG shapes in a page cost its script more time. */
export const mark = (page: Document): HTMLElement => span(page, 'mark');

/** An icon drawn as the line of an SVG path. */
export function icon(page: Document, d: string): SVGElement {
  const svg = shape(page, 'svg', { viewBox: '0 0 18 18', width: '18', 'aria-hidden': 'true' });
  svg.append(shape(page, 'path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6' }));
  return svg;
}

/** A button that ignores clicks made by scripts, so that only the coach can press it. */
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

/** Sets the accessible name and the tooltip of a button without text. */
export function named(made: HTMLButtonElement, name: string): HTMLButtonElement {
  made.setAttribute('aria-label', name);
  made.title = name;
  return made;
}

export type Piece = 'chip' | 'card';

/** Removes these pieces from the page, also those of an older script of ours. */
export function clear(page: Document, ...pieces: Piece[]): void {
  for (const piece of pieces) for (const old of page.querySelectorAll(`[data-coachside=${piece}]`)) old.remove();
}

// `!important` rules in a shadow root win over the page's rules for the host: the page cannot hide, fade or move it.
const shared = `
:host { all: initial !important; display: contents !important; }
.mark { display: flex; gap: 2px; box-sizing: border-box; width: 18px; height: 18px; padding: 3px 1px; flex: none;
  forced-color-adjust: none; }
.mark::before, .mark::after { content: ""; flex: 1; border-radius: 2.5px; background: #29517f; }
.mark::after { background: #b0763a; }
`;

/** Puts content into the page in a closed shadow root, replacing the earlier piece of this kind. Returns its host. */
export function stand(page: Document, piece: Piece, style: string, ...content: Node[]): HTMLElement {
  clear(page, piece);
  // No custom element: a page that defined its name would be given the closed root by the browser.
  const host = page.createElement('div');
  host.setAttribute('data-coachside', piece);
  const sheet = page.createElement('style');
  sheet.textContent = shared + style;
  host.attachShadow({ mode: 'closed' }).append(sheet, ...content);
  page.documentElement.append(host);
  return host;
}
