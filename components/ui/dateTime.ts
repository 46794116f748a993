const two = (n: number): string => String(n).padStart(2, '0');

/** A moment on this machine as a field for day and time writes it: 2026-11-22T13:05. */
export function dateTimeAt(at: number): string {
  const d = new Date(at);
  const day = `${String(d.getFullYear()).padStart(4, '0')}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
  return `${day}T${two(d.getHours())}:${two(d.getMinutes())}`;
}

/** The moment such a field says, epoch milliseconds on this machine; NaN for an empty or impossible one. */
export const momentOf = (text: string): number => (text === '' ? Number.NaN : new Date(text).getTime());
