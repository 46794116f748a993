// Where the card stands in a meeting page. All lengths in CSS pixels.

/** Where the coach put the card: measured from the side it stands nearer to, so that it follows a window's size. */
export interface CardPlace {
  side: 'left' | 'right';
  /** From that side. */
  x: number;
  /** From the top. */
  y: number;
  /** Only its tab shows, at the very edge. */
  folded: boolean;
}

/** What a service's own bars take at the top and the bottom. */
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

/** From the edge when docked: the inset that left the call's bar free in the measurements (meetings, 1.5). */
export const inset = 12;
/** Width and height that the card has where there is room, the height it keeps anyway, and the side of its tab. */
export const cardSize = { width: 360, height: 680, least: 300, tab: 40 };

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** Docked on the right, clear of the service's bars, unless the coach put it elsewhere. */
export const firstPlace = (clear: Clear): CardPlace => ({ side: 'right', x: inset, y: clear.top, folded: false });

/** The card's box: inside the view, and above the bar at the bottom while it is at least as high as it must be. */
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

/** Where a card stands that was let go with its corner at a point: docked where it is near an edge. */
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

/** A place as it was kept; null for anything else. */
export function readPlace(kept: unknown): CardPlace | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { side, x, y, folded } = kept as Partial<Record<keyof CardPlace, unknown>>;
  const known = (side === 'left' || side === 'right') && typeof folded === 'boolean';
  return known && Number.isFinite(x) && Number.isFinite(y) ? (kept as CardPlace) : null;
}
