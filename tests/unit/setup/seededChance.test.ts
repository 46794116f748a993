import { expect, it } from 'vitest';
import { chanceOf } from '../../setup/seededChance';

const ten = (seed: number, name: string) => {
  const chance = chanceOf(seed, name);
  return Array.from({ length: 10 }, chance);
};

it('draws the same again from the same seed and name, and others from another', () => {
  expect(ten(7, 'erase')).toEqual(ten(7, 'erase'));
  expect(ten(8, 'erase')).not.toEqual(ten(7, 'erase'));
  expect(ten(7, 'export')).not.toEqual(ten(7, 'erase'));
});

it('spreads what it draws from 0 up to 1', () => {
  const chance = chanceOf(7, 'spread');
  const tenths = new Array<number>(10).fill(0);
  for (let time = 0; time < 10_000; time += 1) {
    const at = Math.floor(chance() * 10);
    tenths[at] = (tenths[at] ?? 0) + 1;
  }
  expect(Math.min(...tenths)).toBeGreaterThan(900);
});
