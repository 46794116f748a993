import { zoneHere } from '../../lib/browser/localZone';
import { language, t } from '../../lib/browser/words';

const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are cached by their options: a list of a thousand talks needs them thousands of times. */
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language(), options]);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language(), options);
  formats.set(key, made);
  return made;
}

const clockFace = { timeStyle: 'short' } as const;

/** The time of day in the zone a talk was held in; a zone this browser does not know counts as UTC. */
export function timeIn(at: number, timeZone: string): string {
  try {
    return format({ ...clockFace, timeZone }).format(at);
  } catch {
    return format({ ...clockFace, timeZone: 'UTC' }).format(at);
  }
}

const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);
const written = (date: string, options: Intl.DateTimeFormatOptions): string =>
  Number.isNaN(noon(date)) ? date : format({ ...options, timeZone: 'UTC' }).format(noon(date));
const shifted = (date: string, days: number): string => new Date(noon(date) + days * day).toISOString().slice(0, 10);

/** The Monday on or before a day; days are YYYY-MM-DD. */
export const mondayOf = (date: string): string => shifted(date, -((new Date(noon(date)).getUTCDay() + 6) % 7));

export const dayAndMonth = (date: string): string => written(date, { day: 'numeric', month: 'short' });

/** A day in few words: today, yesterday, the weekday within the last six days, else day and month. */
export function shortDay(date: string, today: string): string {
  if (date === today) return t('log_today');
  if (date === shifted(today, -1)) return t('log_yesterday');
  if (date < today && date > shifted(today, -7)) return written(date, { weekday: 'short' });
  return dayAndMonth(date);
}

/** A day in full, with its weekday and year. */
export const longDay = (date: string): string =>
  written(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** A day without its weekday, as a due day is shown. */
export const plainDay = (date: string): string => written(date, { day: 'numeric', month: 'long', year: 'numeric' });

/** The heading that a day is listed under: this week, or its month. */
export const groupOf = (date: string, today: string): string =>
  date >= mondayOf(today) ? t('log_this_week') : written(date, { month: 'long', year: 'numeric' });

/** A moment as day and time on this machine. */
export const moment = (at: number): string =>
  format({ dateStyle: 'medium', timeStyle: 'short', timeZone: zoneHere() }).format(at);

/** How many days ago a moment was, such as "today" or "3 days ago"; a future moment counts as today. */
export function daysAgo(at: number, now: number): string {
  const midnight = (moment: number) => new Date(moment).setHours(12, 0, 0, 0);
  const days = Math.max(0, Math.round((midnight(now) - midnight(at)) / day));
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-days, 'day');
}

/** The first moment of this week's Monday on this machine. */
export function weekStart(now: number): number {
  const monday = new Date(now);
  monday.setHours(0, 0, 0, 0);
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7));
  return monday.getTime();
}
