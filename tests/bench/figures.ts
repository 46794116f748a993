// The arithmetic of measurements.

/** Milliseconds of one thing measured again and again. */
export type Series = readonly number[];

/** The value below which this part (0 to 1) of a series lies, between neighbours in proportion; NaN of an empty one. */
export function quantile(series: Series, part: number): number {
  const sorted = [...series].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (series: Series): number => quantile(series, 0.5);

/** What nineteen of twenty stay under. */
export const most = (series: Series): number => quantile(series, 0.95);

export const total = (series: Series): number => series.reduce((sum, one) => sum + one, 0);

const summed = { total, median, most };

/** Two sides measured in turn, and by what they are compared. */
export interface Comparison {
  name: string;
  measured: readonly [name: string, series: Series];
  against: readonly [name: string, series: Series];
  by: keyof typeof summed;
  /** How many times the one may be the other. */
  allowed: number;
}

/** How many times what was measured is what it is measured against. */
export function ratioOf({ measured, against, by }: Comparison, how = by): number {
  const of = summed[how];
  return of(measured[1]) / of(against[1]);
}

export const isOver = (comparison: Comparison): boolean => !(ratioOf(comparison) <= comparison.allowed);
