// The rules about styles: what grows with the browser's font size, what is told by a fill alone. A file in, what it
// breaks out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Sheet {
  path: string;
  text: string;
}

/** Every style sheet of the product. */
export const allSheets = (): Sheet[] =>
  ['components', 'entrypoints', 'lib']
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)))
    .filter((path) => path.endsWith('.css'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Sizes of type, and widths that pages are drawn by, in pixels: they would stay where the browser's font grows. */
export const pixelFaults = ({ path, text }: Sheet): string[] =>
  [...text.matchAll(/^\s*(?:font|font-size)\s*:[^;]*\dpx[^;]*;|^@media[^{]*\dpx[^{]*\{/gm)].map(
    ([line]) => `${path}: ${line.trim()} must grow with the browser's font size: write rem, and em for a media query`,
  );

const fill = /background: var\(--(?:well|wash|ink|card)\)/;
/** Where a fill says no more than that the pointer is here, or what stays in sight over the rest of its box. */
const passing = /:hover|:active|\.over\b|\.head\b|\[aria-/;

/** Boxes told by their fill, which forced colours take away. */
export const fillFaults = ({ path, text }: Sheet): string[] =>
  [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', rules = '']) => {
    const edged = /^\s*border(?:-color)?:(?!\s*0;)/m.test(rules);
    return fill.test(rules) && !edged && !passing.test(selector)
      ? [`${path}: ${selector.trim()} has a fill and no border: give it one in var(--rim)`]
      : [];
  });
