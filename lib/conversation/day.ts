// Owns calendar days: which day a moment belongs to, in a zone. Must not read clocks or the machine's zone.

/** The day of a moment in a zone, YYYY-MM-DD. An unknown zone counts as UTC. */
export function localDay(at: number, timeZone: string): string {
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
  try {
    return format(timeZone);
  } catch {
    return format('UTC');
  }
}
