// Position and size of the card in a meeting page. All lengths in CSS pixels.

/** Where the coach put the card, measured from the nearer side so that it follows when the window is resized. */
export interface CardPlace {
  side: 'left' | 'right';
  /** From that side. */
  x: number;
  /** From the top. */
  y: number;
  /** Only its tab is shown, at the edge of the view. */
  folded: boolean;
}

/** Space taken by the service's own bars at the top and the bottom. */
export interface Clear {
  top: number;
  bottom: number;
}

export interface View {
  width: number;
  height: number;
}

export interface Box extends View {
  left: number;
  top: number;
}

/** Distance from the edge when docked: it left the call's bar free in the measurements (meetings, 1.5). */
export const inset = 12;
/** Width and height where there is room, the minimum height, and the side length of the folded card's tab. */
export const cardSize = { width: 360, height: 680, least: 300, tab: 40 };

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** The place until the coach moves the card: docked on the right, clear of the service's bars. */
export const firstPlace = (clear: Clear): CardPlace => ({ side: 'right', x: inset, y: clear.top, folded: false });

/** The card's box: inside the view, and above the bottom bar as long as the minimum height allows. */
export function cardBox(place: CardPlace, view: View, clear: Clear): Box {
  const { tab } = cardSize;
  const least = Math.min(cardSize.least, view.height);
  const width = place.folded ? tab : Math.min(cardSize.width, view.width);
  const lowest = place.folded ? view.height - clear.bottom - tab : view.height - least;
  const top = clamp(place.y, 0, Math.max(0, lowest));
  const height = place.folded ? tab : clamp(view.height - top - clear.bottom, least, cardSize.height);
  const x = place.folded ? 0 : clamp(place.x, 0, Math.max(0, view.width - width));
  return { left: place.side === 'left' ? x : Math.max(0, view.width - width - x), top, width, height };
}

/** The place of a card that was dropped with its top left corner at a point; docked if it is near an edge. */
export function placeAt(left: number, top: number, view: View, folded: boolean): CardPlace {
  const width = folded ? cardSize.tab : Math.min(cardSize.width, view.width);
  const side = left + width / 2 < view.width / 2 ? 'left' : 'right';
  const x = clamp(side === 'left' ? left : view.width - width - left, 0, view.width);
  return { side, x: x < 2 * inset ? inset : Math.round(x), y: Math.max(0, Math.round(top)), folded };
}

/** Docked on the other side. */
export const acrossFrom = (place: CardPlace): CardPlace => ({
  ...place,
  side: place.side === 'left' ? 'right' : 'left',
  x: inset,
});

/** Checks a saved place; null if it is not valid. */
export function readPlace(kept: unknown): CardPlace | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { side, x, y, folded } = kept as Partial<Record<keyof CardPlace, unknown>>;
  const known = (side === 'left' || side === 'right') && typeof folded === 'boolean';
  return known && Number.isFinite(x) && Number.isFinite(y) ? (kept as CardPlace) : null;
}
