import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acrossFrom,
  type CardPlace,
  type Clear,
  cardBox,
  cardSize,
  firstPlace,
  inset,
  placeAt,
  readPlace,
} from '../../../../lib/meetings/page/cardPlace';

const clear: Clear = { top: 12, bottom: 96 };
const wide = { width: 1280, height: 720 };

const length = fc.integer({ min: 0, max: 4000 });
const place: fc.Arbitrary<CardPlace> = fc.record({
  side: fc.constantFrom('left', 'right'),
  x: length,
  y: length,
  folded: fc.boolean(),
});
const view = fc.record({ width: fc.integer({ min: 40, max: 4000 }), height: fc.integer({ min: 140, max: 3000 }) });

describe('the card', () => {
  it('stands first at the right, clear of what is above and below', () => {
    expect(cardBox(firstPlace(clear), wide, clear)).toEqual({
      left: 1280 - cardSize.width - inset,
      top: 12,
      width: cardSize.width,
      height: 720 - 12 - 96,
    });
  });

  it('never leaves the view, and is never higher or wider than it', () => {
    fc.assert(
      fc.property(place, view, (where, around) => {
        const { left, top, width, height } = cardBox(where, around, clear);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(around.width);
        expect(top + height).toBeLessThanOrEqual(around.height);
      }),
    );
  });

  it('leaves the bar at the bottom free while it can keep its least height', () => {
    fc.assert(
      fc.property(place, view, (where, around) => {
        const { top, height } = cardBox({ ...where, folded: false }, around, clear);
        const covers = top + height > around.height - clear.bottom;
        expect(covers && height > Math.min(cardSize.least, around.height)).toBe(false);
      }),
    );
  });

  it('stays where it is let go, docked where that is near an edge', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 920 }), fc.integer({ min: 0, max: 420 }), (left, top) => {
        const box = cardBox(placeAt(left, top, wide, false), wide, clear);
        expect(box.top).toBe(top);
        const fromRight = wide.width - cardSize.width - left;
        const docked = left < 2 * inset ? inset : fromRight < 2 * inset ? 920 - inset : left;
        expect(box.left).toBe(docked);
      }),
    );
  });

  it('keeps to its side when the window changes', () => {
    const right = placeAt(600, 50, wide, false);
    expect(right).toMatchObject({ side: 'right', x: 320 });
    expect(cardBox(right, { width: 1000, height: 720 }, clear).left).toBe(320);
  });

  it('goes to the other side and back, docked', () => {
    const there = acrossFrom({ side: 'right', x: 200, y: 40, folded: true });
    expect(there).toEqual({ side: 'left', x: inset, y: 40, folded: true });
    expect(acrossFrom(there).side).toBe('right');
  });

  it('folds to a tab at the very edge', () => {
    const tab = cardBox({ side: 'left', x: 300, y: 50, folded: true }, wide, clear);
    expect(tab).toEqual({ left: 0, top: 50, width: 40, height: 40 });
  });
});

describe('a kept place', () => {
  it('is read as it was kept', () => {
    fc.assert(
      fc.property(place, (kept) => {
        expect(readPlace(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      }),
    );
  });

  it.each([
    undefined,
    null,
    'right',
    {},
    { side: 'top', x: 1, y: 1, folded: false },
    { side: 'left', x: Number.NaN, y: 1, folded: false },
    { side: 'left', x: '1', y: 1, folded: false },
    { side: 'left', x: 1, y: Number.POSITIVE_INFINITY, folded: false },
    { side: 'left', x: 1, y: 1 },
  ])('is none: %j', (kept) => {
    expect(readPlace(kept)).toBeNull();
  });
});
