/** Steps of a time axis, in minutes. */
const steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 480];
/** The most steps an axis has, so that their labels do not touch on a narrow page. */
const mostSteps = 4;

/** Whole minutes to label on a talk's axis, without its start; `duration` in milliseconds. */
export function timelineTicks(duration: number): number[] {
  const minutes = Math.max(0, duration) / 60_000;
  const step = steps.find((one) => minutes / one <= mostSteps) ?? Math.ceil(minutes / mostSteps);
  return Array.from({ length: Math.floor(minutes / step) }, (_, index) => (index + 1) * step);
}
