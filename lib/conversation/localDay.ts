// Calendar days: which day a moment belongs to, in a zone.

/** The last moment that a row may hold, epoch milliseconds: in every zone the last day of the year 9999. */
export const latestMoment = Date.UTC(9999, 11, 31);

const fields = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

function written(at: number, timeZone: string): string {
  // Its parts alone: in which order a language writes them, and with what between them, is the browser's matter.
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
