// The rules about styles: what grows with the browser's font size, and what only a fill shows. Each takes a file and
// returns what it violates.
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

/** Font sizes and media query widths in pixels, which would not grow with the browser's font. */
export const pixelFaults = ({ path, text }: Sheet): string[] =>
  [...text.matchAll(/^\s*(?:font|font-size)\s*:[^;]*\dpx[^;]*;|^@media[^{]*\dpx[^{]*\{/gm)].map(
    ([line]) => `${path}: ${line.trim()} must grow with the browser's font size: write rem, and em for a media query`,
  );

const fill = /background: var\(--(?:well|wash|ink|card)\)/;
/** Selectors whose fill shows only where the pointer is, or belongs to what stays in sight over the rest of its box. */
const passing = /:hover|:active|\.over\b|\.head\b|\[aria-/;

/** Boxes visible only by their fill, which forced colours remove. */
export const fillFaults = ({ path, text }: Sheet): string[] =>
  [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', rules = '']) => {
    const edged = /^\s*border(?:-color)?:(?!\s*0;)/m.test(rules);
    return fill.test(rules) && !edged && !passing.test(selector)
      ? [`${path}: ${selector.trim()} has a fill and no border: give it one in var(--rim)`]
      : [];
  });
