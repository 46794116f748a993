import { describe, expect, it } from 'vitest';
import { byDay, dayNumber, dueOf } from '../../../lib/commitments/dueDays';
import type { Agreed } from '../../../lib/commitments/types';

const on = (id: string, by: string | null): Agreed => ({
  ...{ id, by, conversationId: 'c', whose: 'my', closed: null, text: 'x', stamp: '' },
});

describe('a day', () => {
  it.each([
    ['1970-01-01', 0],
    ['2026-11-27', 20_784],
    ['0099-01-01', -683_368],
    ['275760-09-13', 100_000_000],
  ])('%s is number %i', (day, number) => {
    expect(dayNumber(day)).toBe(number);
  });

  it.each([null, '', '2026-02-29', '2026-02-31', '2026-13-01', '2026-00-10', '275760-09-14', '999999-12-31', 'soon'])(
    '%s is in no calendar',
    (day) => {
      expect(dayNumber(day)).toBeUndefined();
    },
  );
});

describe('a commitment is due', () => {
  // A Thursday.
  const today = '2026-01-15';

  it.each([
    ['2026-01-14', 'overdue'],
    ['0001-01-01', 'overdue'],
    ['2026-01-15', 'this-week'],
    ['2026-01-18', 'this-week'],
    ['2026-01-19', 'later'],
    ['100000-01-01', 'later'],
    ['2026-02-31', 'undated'],
    [null, 'undated'],
  ] as const)('by %s: %s', (by, due) => {
    expect(dueOf(by, today)).toBe(due);
  });

  it('on a Sunday and a Monday of the week they are in', () => {
    expect(dueOf('2026-01-18', '2026-01-18')).toBe('this-week');
    expect(dueOf('2026-01-19', '2026-01-18')).toBe('later');
    expect(dueOf('2026-01-25', '2026-01-19')).toBe('this-week');
  });

  it('in the order of days, not of letters, those without a day last', () => {
    const all = [
      on('e', null),
      on('d', '2026-02-30'),
      on('c', '10000-01-01'),
      on('b', '2026-01-02'),
      on('a', '2026-01-02'),
    ];
    expect(all.sort(byDay).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
