// Reads our elements in a meeting page. Only the browser's own tools can open their closed shadow roots.
import type { Spot } from './locate';

export type ChipPart = 'go' | 'close';
export type BarPart = 'move' | 'across' | 'fold' | 'close' | 'unfold';
export type Piece = 'chip' | 'card';

export interface Box extends Spot {
  width: number;
  height: number;
}

export interface Named extends Box {
  /** The accessible name, as a screen reader says it. */
  name: string;
}

export interface Chip extends Box {
  /** All text it shows. */
  text: string;
  go: Named;
  close: Named;
}

/** The card in the page. A hidden part has no width. */
export interface CardFrame extends Box, Record<BarPart, Named> {
  /** The panel inside. */
  inside: Box;
}

/** Sent to the browser as text, so it can use nothing from outside itself. */
export function readPiece(root: ShadowRoot): string {
  const box = (element: Element | null) => {
    const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    return { x, y, width, height };
  };
  const part = (name: string) => {
    const element = root.querySelector<HTMLElement>(`.${name}`);
    return { ...box(element), name: element?.getAttribute('aria-label') ?? element?.innerText.trim() ?? '' };
  };
  const parts = ['go', 'close', 'move', 'across', 'fold', 'unfold'].map((name) => [name, part(name)]);
  return JSON.stringify({
    ...box(root.querySelector('.chip, .card')),
    text: [...root.querySelectorAll<HTMLElement>('.words, .said')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.innerText)
      .join(' '),
    ...Object.fromEntries(parts),
    inside: box(root.querySelector('iframe')),
  });
}

export const middle = ({ x, y, width, height }: Box): Spot => ({ x: x + width / 2, y: y + height / 2 });
