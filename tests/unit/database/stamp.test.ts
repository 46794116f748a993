import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  followed,
  formatStamp,
  lastFollowed,
  lastWall,
  later,
  type Reading,
  readStamp,
  tick,
} from '../../../lib/database/stamp';

const reading = fc.record({
  wall: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 8e14 })),
  counter: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 36 ** 4 - 1 })),
});
const device = fc.constantFrom('00000000', '9f3c2a1b', 'ffffffff');
const order = (a: Reading, b: Reading) => Math.sign(a.wall - b.wall || a.counter - b.counter);
const textOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe('a stamp', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(reading, device, (one, by) => {
        expect(readStamp(formatStamp(one, by))).toEqual(one);
      }),
    );
  });

  it('orders as text as it does in time, ties broken by device', () => {
    fc.assert(
      fc.property(reading, reading, device, device, (a, b, one, other) => {
        const written = textOrder(formatStamp(a, one), formatStamp(b, other));
        expect(written).toBe(order(a, b) || textOrder(one, other));
      }),
    );
  });

  it.each(['', 'no stamp', '12-0000-a', '000000000000001-00-a'])('that is none, as %j, is before all', (text) => {
    expect(readStamp(text)).toEqual({ wall: 0, counter: 0 });
  });
});

describe('the clock', () => {
  it('only goes forward, whatever the wall clock says', () => {
    fc.assert(
      fc.property(reading, fc.oneof(fc.integer({ min: 0, max: 8e14 }), fc.constant(8.64e15)), (last, now) => {
        const next = tick(last, now);
        const end = last.wall === lastWall && last.counter === 36 ** 4 - 1;
        expect(order(next, last)).toBe(end ? 0 : 1);
        expect(next.wall).toBeGreaterThanOrEqual(Math.min(now, lastFollowed));
        expect(next.wall).toBeLessThanOrEqual(lastWall);
        expect(next.counter).toBeLessThan(36 ** 4);
      }),
    );
  });

  it('never repeats itself in one moment, nor while it is set back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 50 }), (moments) => {
        let last: Reading = { wall: 0, counter: 0 };
        const stamps = moments.map((now) => {
          last = tick(last, now);
          return formatStamp(last, 'aaaaaaaa');
        });
        expect([...stamps].sort()).toEqual(stamps);
        expect(new Set(stamps).size).toBe(stamps.length);
      }),
    );
  });

  it('goes into the next millisecond when one is full', () => {
    expect(tick({ wall: 5, counter: 36 ** 4 - 1 }, 5)).toEqual({ wall: 6, counter: 0 });
  });

  it('stays at the very end of all stamps', () => {
    const end = { wall: lastWall, counter: 36 ** 4 - 1 };
    expect(tick(end, 8.64e15)).toEqual(end);
    expect(tick({ ...end, wall: lastWall - 1 }, 0)).toEqual({ wall: lastWall, counter: 0 });
  });

  it('follows neither a stamp nor the machine farther than it can count on from', () => {
    expect(followed({ wall: lastWall, counter: 9 })).toEqual({ wall: lastFollowed, counter: 0 });
    expect(followed({ wall: lastFollowed, counter: 9 })).toEqual({ wall: lastFollowed, counter: 9 });
    expect(tick({ wall: 5, counter: 5 }, 8.64e15)).toEqual({ wall: lastFollowed, counter: 0 });
    expect(tick({ wall: lastFollowed, counter: 0 }, 8.64e15)).toEqual({ wall: lastFollowed, counter: 1 });
  });

  it('takes the later of two readings, whichever comes first', () => {
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        expect(later(a, b)).toEqual(later(b, a));
        expect(order(later(a, b), a)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
