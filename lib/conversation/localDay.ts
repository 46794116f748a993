// The calendar day of a moment in a time zone.

/** The latest time that a row may hold, epoch milliseconds. In every time zone it is still in the year 9999. */
export const latestMoment = Date.UTC(9999, 11, 31);

const fields = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

function written(at: number, timeZone: string): string {
  // Use only the parts: their order and the separators depend on the browser's locale data.
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn' },
    ...fields,
  }).formatToParts(at);
  const part = (type: keyof typeof fields) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
}

/** The day of a moment in a zone, YYYY-MM-DD. An unknown zone counts as UTC. */
export function localDay(at: number, timeZone: string): string {
  try {
    return written(at, timeZone);
  } catch {
    return written(at, 'UTC');
  }
}
