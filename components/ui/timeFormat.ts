import { language, many, t } from '../../lib/browser/words';

const two = (value: number): string => String(value).padStart(2, '0');

/** A length in minutes and seconds, `12:40`, with hours from one on; never negative. `ms` is in milliseconds. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** How long ago, as text: seconds under a minute, then minutes, then hours. `ms` is a length in milliseconds. */
export function ago(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return many('ago_seconds', seconds);
  if (seconds < 3600) return many('ago_minutes', Math.floor(seconds / 60));
  return many('ago_hours', Math.floor(seconds / 3600));
}

/** A length in whole minutes, `28 min`; under one, in words. `ms` is a length in milliseconds. */
export const minutes = (ms: number): string =>
  ms < 60_000 ? t('minutes_none') : many('minutes', Math.round(ms / 60_000));

/** Milliseconds back within which a weekday identifies the day. */
const thisWeek = 6 * 86_400_000;

/** A moment in short: weekday and time, with the date if the weekday alone is not enough. */
export function dayAndTime(at: number, now: number): string {
  const date = now - at < thisWeek ? {} : ({ day: 'numeric', month: 'short' } as const);
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language(), {
    ...{ weekday: 'short', hour: '2-digit', minute: '2-digit' },
    ...date,
    ...year,
  }).format(at);
}

/** The time of day of a moment, in a zone. */
export const timeOfDay = (at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(language(), { hour: '2-digit', minute: '2-digit', ...(timeZone ? { timeZone } : {}) }).format(
    at,
  );
