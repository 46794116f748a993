import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asideStands, asidesOf, type Cell, join } from '../../../lib/backup/mergeRows';
import { reflection, stampAt } from './log';

/** What was written follows from the moment, because one stamp is one change. */
const stamps = fc
  .record({ wall: fc.integer({ min: 1, max: 9 }), device: fc.constantFrom('aaaaaaaa', 'bbbbbbbb') })
  .map(({ wall, device }) => stampAt(wall, device));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const cells: fc.Arbitrary<Cell> = fc.record({
  row: maybe(stamps.map((stamp) => ({ id: 'p1', stamp, alias: `P${stamp}` }))),
  stone: maybe(stamps),
});
const known = ({ row, stone }: Cell): Cell => ({ row, stone });

it('joining what two logs know of a row is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(cells, cells, cells, (a, b, c) => {
      expect(known(join(a, b))).toEqual(known(join(b, a)));
      expect(known(join(join(a, b), c))).toEqual(known(join(a, join(b, c))));
      expect(known(join(join(a, b), b))).toEqual(known(join(a, b)));
      expect(join(a, a).lost).toBeUndefined();
    }),
  );
});

it('keeps own triggers that would be gone as the text they could have been, and lets it go where they are chosen', () => {
  const lost = reflection('c1', { ownTriggers: ['Friday', 'Noise', 'Rain'], triggerOther: 'Rain', stamp: stampAt(1) });
  const kept = reflection('c1', { ownTriggers: ['Noise'], stamp: stampAt(2) });
  const asides = asidesOf('reflections', lost, kept);
  expect(asides.map(({ field, text }) => [field, text])).toEqual([
    ['triggerOther', 'Rain'],
    ['triggerOther', 'Friday'],
  ]);
  const stands = (ownTriggers: string[]) =>
    asides.map((aside) => asideStands(aside, reflection('c1', { stamp: stampAt(2), ownTriggers }), undefined));
  expect([stands([]), stands(['Friday'])]).toEqual([
    [true, true],
    [true, false],
  ]);
});
