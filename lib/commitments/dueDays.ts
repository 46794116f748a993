// When a commitment is due: days as numbers, and the groups of the list.
import type { Agreed } from './types';

const length = 86_400_000;

/** Days from 1970-01-01 to a day YYYY-MM-DD; undefined if null or not an existing date. */
export function dayNumber(day: string | null): number | undefined {
  const parts = day?.match(/^(\d{4,6})-(\d{2})-(\d{2})$/);
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return same ? at.getTime() / length : undefined;
}

/** Whether a calendar file can hold a day: both it and the day after it must have a year of four digits. */
export const inCalendar = (by: string | null): boolean =>
  dayNumber(by) !== undefined && by !== null && by.length === 10 && by >= '1000' && by < '9999';

export const dues = ['overdue', 'this-week', 'later', 'undated'] as const;
export type Due = (typeof dues)[number];

/** The group of a day, seen from `today` (YYYY-MM-DD). Weeks end on Sunday. */
export function dueOf(by: string | null, today: string): Due {
  const day = dayNumber(by);
  const now = dayNumber(today);
  if (day === undefined || now === undefined) return 'undated';
  if (day < now) return 'overdue';
  // 1970-01-01 was a Thursday.
  const sunday = now + 6 - ((now + 3) % 7);
  return day <= sunday ? 'this-week' : 'later';
}

/** The order of the list: earliest day first, those without a day last, then by when they were made. */
export function byDay(a: Agreed, b: Agreed): number {
  const [one, other] = [dayNumber(a.by) ?? Number.MAX_VALUE, dayNumber(b.by) ?? Number.MAX_VALUE];
  return one - other || (a.id < b.id ? -1 : 1);
}
