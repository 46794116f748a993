import { expect, it } from 'vitest';
import { pressedAt, wakes } from '../../../lib/browser/browserShortcuts';

const begun = 1_000_000;

it.each([
  ['that woke the background, when it was woken', begun + 80, 30, begun],
  ['that came later, when it was heard', begun + 5000, 4900, begun + 5000],
  ['just after it was ready for so long, when it was heard', begun + 150, wakes, begun + 150],
  ['under a clock that was set back meanwhile, when it was heard', begun - 60, 30, begun - 60],
])('a press is stamped: one %s', (_, now, since, at) => {
  expect(pressedAt(now, since, begun)).toBe(at);
});

it('is a whole number of milliseconds', () => {
  expect(pressedAt(2000, 1, 1000.4)).toBe(1000);
});
