import { expect, it } from 'vitest';
import { pauseAfter } from '../../../lib/database/retryDelays';

it('waits twice as long each time, from two seconds to the longest', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 1000].map((failures) => pauseAfter(failures))).toEqual([
    2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
  ]);
  expect(pauseAfter(9, 20_000)).toBe(20_000);
});
