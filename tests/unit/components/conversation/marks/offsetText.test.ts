import { expect, it } from 'vitest';
import { offsetOf } from '../../../../../components/conversation/marks/offsetText';

it.each([
  ['00:00', 0],
  ['12:40', 760_000],
  ['99:59', 5_999_000],
  ['1:02:03', 3_723_000],
  ['', Number.NaN],
  ['12', Number.NaN],
  ['12:60', Number.NaN],
  ['-1:00', Number.NaN],
  ['1:2:3:04', Number.NaN],
])('reads %s as %d milliseconds', (text, milliseconds) => {
  expect(offsetOf(text)).toBe(milliseconds);
});
