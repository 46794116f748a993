import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatStamp, later, type Reading, readStamp, tick } from '../../../lib/store/stamp';

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
      fc.property(reading, fc.integer({ min: 0, max: 8e14 }), (last, now) => {
        const next = tick(last, now);
        expect(order(next, last)).toBe(1);
        expect(next.wall).toBeGreaterThanOrEqual(now);
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

  it('takes the later of two readings, whichever comes first', () => {
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        expect(later(a, b)).toEqual(later(b, a));
        expect(order(later(a, b), a)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
