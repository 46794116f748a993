import { describe, expect, it, vi } from 'vitest';
import { timelineTicks } from '../../../../components/conversation/talks/timelineTicks';
import { daysAgo, groupOf, moment, mondayOf, shortDay, timeIn, weekStart } from '../../../../components/ui/dayFormat';
import { minute, noon } from '../conversation/rows';

describe('a day', () => {
  it.each([
    ['2026-01-15', 'Today'],
    ['2026-01-14', 'Yesterday'],
    ['2026-01-13', 'Tue'],
    ['2026-01-09', 'Fri'],
    ['2026-01-08', 'Jan 8'],
    ['2026-01-16', 'Jan 16'],
    ['no day', 'no day'],
  ])('%s is %s on 15 January', (day, words) => {
    expect(shortDay(day, '2026-01-15')).toBe(words);
  });

  it.each([
    ['2026-01-12', '2026-01-12'],
    ['2026-01-18', '2026-01-12'],
    ['2026-03-01', '2026-02-23'],
  ])('of %s the Monday is %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it('stands under this week from its Monday on', () => {
    expect(groupOf('2026-01-12', '2026-01-18')).toBe('This week');
    expect(groupOf('2026-01-11', '2026-01-18')).toBe('January 2026');
  });

  it('is so many days ago, and a clock set back makes none of the future', () => {
    expect(daysAgo(noon, noon)).toBe('today');
    expect(daysAgo(noon - 3 * 24 * 60 * minute, noon)).toBe('3 days ago');
    expect(daysAgo(noon + 2 * 24 * 60 * minute, noon)).toBe('today');
  });

  it('begins its week on Monday at midnight', () => {
    const start = new Date(weekStart(noon));
    expect([start.getDay(), start.getHours(), start.getMinutes()]).toEqual([1, 0, 0]);
    expect(noon - start.getTime()).toBeLessThan(7 * 24 * 60 * minute);
  });
});

describe('a moment', () => {
  it('is written in the zone this machine is in by then', () => {
    const zone = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions');
    const options = new Intl.DateTimeFormat().resolvedOptions();
    const at = (timeZone: string) => {
      zone.mockReturnValue({ ...options, timeZone });
      return moment(Date.UTC(2026, 0, 15, 22, 30));
    };
    expect([at('UTC'), at('Asia/Tokyo')].map((words) => /\d+:30/.exec(words)?.[0])).toEqual(['10:30', '7:30']);
    zone.mockRestore();
  });
});

describe('a time', () => {
  it('of a zone nobody knows is that of UTC', () => {
    expect(timeIn(noon, 'Mars/Olympus')).toBe(timeIn(noon, 'UTC'));
  });
});

describe('the ticks of a time axis', () => {
  it.each([
    [0, []],
    [30_000, []],
    [3 * minute, [1, 2, 3]],
    [28 * minute, [10, 20]],
    [60 * minute, [15, 30, 45, 60]],
    [-minute, []],
  ])('of %i ms are %o', (duration, minutes) => {
    expect(timelineTicks(duration)).toEqual(minutes);
  });

  it('are never more than four, however long the talk', () => {
    for (const hours of [1, 3, 8, 24, 100]) expect(timelineTicks(hours * 60 * minute).length).toBeLessThanOrEqual(4);
  });
});
