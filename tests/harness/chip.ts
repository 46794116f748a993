// Reads the chip of a meeting page. Its shadow root is closed to the page, and open only to a browser's own tools.
import type { Spot } from './locate';

export type ChipPart = 'go' | 'close';

export interface Box extends Spot {
  width: number;
  height: number;
}

export interface Chip extends Box {
  /** All words it shows. */
  text: string;
  /** The names of its two buttons, as a screen reader says them, and where they are. */
  go: Box & { name: string };
  close: Box & { name: string };
}

/** Sent to the browser as text: may use nothing from outside itself. */
export function readChip(root: ShadowRoot): string {
  const box = (element: Element | null) => {
    const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    return { x, y, width, height };
  };
  const part = (element: HTMLElement | null) => ({
    ...box(element),
    name: element?.getAttribute('aria-label') ?? element?.innerText.trim() ?? '',
  });
  return JSON.stringify({
    ...box(root.querySelector('.chip')),
    text: [...root.querySelectorAll<HTMLElement>('.words, .said')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.innerText)
      .join(' '),
    go: part(root.querySelector('.go')),
    close: part(root.querySelector('.close')),
  });
}

export const middle = ({ x, y, width, height }: Box): Spot => ({ x: x + width / 2, y: y + height / 2 });
