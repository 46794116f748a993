// How often a law runs: a sample in `npm test`, many times in `npm run attack`.

/** Attack runs that share a large count, each with its own seed. */
const parts = Number(process.env.ATTACK_PARTS ?? 1);

/** `sample` runs in `npm test`; with ATTACK=1 the `attack` count, or its share of one part. */
export const lawRuns = (sample: number, attack: number): number =>
  process.env.ATTACK === '1' ? Math.ceil(attack / parts) : sample;

/** Timeout of a law in milliseconds: a sample takes up to a minute on an idle machine, the large count hours. */
export const lawTimeout = process.env.ATTACK === '1' ? 28_800_000 : 180_000;
