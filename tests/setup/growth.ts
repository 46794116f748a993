// Tells whether work grows with its text or faster, by comparing times within one run. Asserts no absolute time.

const [short, long] = [10_000, 80_000];
/** On a text eight times as long, work may take this many times as long. Quadratic work takes 64 times. */
export const linear = 28;

/** Milliseconds of processor time: unlike the time on a clock, it does not grow where others keep the machine busy. */
function timeOf(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** The factor of time on a text eight times as long, made of one repeated unit. The best of three tries each. */
export function growthOf(work: (text: string) => unknown, unit: string): number {
  const texts = [short, long].map((length) => unit.repeat(length / unit.length));
  const [few = 0, many = 0] = texts.map((text) =>
    Math.min(...Array.from({ length: 3 }, () => timeOf(() => work(text)))),
  );
  // A time below one millisecond is too short to compare and counts as one.
  return many / Math.max(few, 1);
}
