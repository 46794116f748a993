// The arithmetic of the measurements.

/** Milliseconds of one thing, measured repeatedly. */
export type Series = readonly number[];

/** The quantile of a series at `part` (0 to 1), linearly interpolated; NaN for an empty series. */
export function quantile(series: Series, part: number): number {
  const sorted = [...series].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (series: Series): number => quantile(series, 0.5);

/** The 95th percentile. */
export const most = (series: Series): number => quantile(series, 0.95);

export const total = (series: Series): number => series.reduce((sum, one) => sum + one, 0);

const summed = { total, median, most };

/** Two sides measured alternately, and the figure they are compared by. */
export interface Comparison {
  name: string;
  measured: readonly [name: string, series: Series];
  against: readonly [name: string, series: Series];
  by: keyof typeof summed;
  /** The highest allowed ratio of `measured` to `against`. */
  allowed: number;
}

/** The ratio of `measured` to `against`. */
export function ratioOf({ measured, against, by }: Comparison, how = by): number {
  const of = summed[how];
  return of(measured[1]) / of(against[1]);
}

export const isOver = (comparison: Comparison): boolean => !(ratioOf(comparison) <= comparison.allowed);
