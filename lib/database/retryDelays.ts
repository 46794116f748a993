// How long to wait before a retry: longer each time.

/** Milliseconds to wait after a number of failures in a row: from two seconds to `longest`, twice as long each time. */
export const pauseAfter = (failures: number, longest = 60_000): number =>
  Math.min(2000 * 2 ** Math.max(0, failures - 1), longest);
