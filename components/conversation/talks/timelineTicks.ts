/** Steps of a time axis, in minutes. */
const steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 480];
/** How many steps an axis has at most, so that their labels stand apart on a narrow page. */
const mostSteps = 4;

/** Whole minutes to label on the axis of a talk, its start left out; `duration` in milliseconds. */
export function timelineTicks(duration: number): number[] {
  const minutes = Math.max(0, duration) / 60_000;
  const step = steps.find((one) => minutes / one <= mostSteps) ?? Math.ceil(minutes / mostSteps);
  return Array.from({ length: Math.floor(minutes / step) }, (_, index) => (index + 1) * step);
}
