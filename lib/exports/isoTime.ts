// Formats a moment for other programs: ISO 8601 in local time.

const field = (parts: readonly Intl.DateTimeFormatPart[], type: string): number =>
  Number(parts.find((part) => part.type === type)?.value ?? 0);

function wallClock(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => field(parts, type);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A moment in a zone with its offset, such as 2026-10-25T02:30:00+01:00. An unknown zone counts as UTC. */
export function zonedTime(at: number, timeZone: string): string {
  const second = Math.floor(at / 1000) * 1000;
  let wall = second;
  try {
    wall = wallClock(second, timeZone);
  } catch {
    // A zone that this browser does not know: UTC says the same moment.
  }
  const minutes = Math.round((wall - second) / 60_000);
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${new Date(wall).toISOString().slice(0, 19)}${offset}`;
}
