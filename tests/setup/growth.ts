// Telling whether work grows with its text or faster, by times of one run beside each other. Asserts no time.

const [short, long] = [10_000, 80_000];
/** Eight times the text may take this many times as long: work that grows with the square takes 64 times. */
export const linear = 28;

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** How many times as long work takes on a text eight times as long, made of one unit over and over; the best of some tries each. */
export function growthOf(work: (text: string) => unknown, unit: string): number {
  const texts = [short, long].map((length) => unit.repeat(length / unit.length));
  const [few = 0, many = 0] = texts.map((text) =>
    Math.min(...Array.from({ length: 3 }, () => timeOf(() => work(text)))),
  );
  // A time too short to be told is taken for one that can.
  return many / Math.max(few, 1);
}
