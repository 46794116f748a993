const two = (n: number): string => String(n).padStart(2, '0');

/** A moment as a datetime-local field writes it, in this machine's time zone: 2026-11-22T13:05. */
export function dateTimeAt(at: number): string {
  const d = new Date(at);
  const day = `${String(d.getFullYear()).padStart(4, '0')}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
  return `${day}T${two(d.getHours())}:${two(d.getMinutes())}`;
}

/** The moment such a field contains, epoch milliseconds; NaN if it is empty or invalid. */
export const momentOf = (text: string): number => (text === '' ? Number.NaN : new Date(text).getTime());
