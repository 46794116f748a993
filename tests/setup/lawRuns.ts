// How often a law is tried: a sample in `npm test`, many times in `npm run attack`.

/** Runs among which a large count is shared out, each with a seed of its own. */
const parts = Number(process.env.ATTACK_PARTS ?? 1);

/** `sample` runs as part of `npm test`, `attack` where ATTACK=1 asks for the large count, or a part of it. */
export const lawRuns = (sample: number, attack: number): number =>
  process.env.ATTACK === '1' ? Math.ceil(attack / parts) : sample;

/** Milliseconds for a law: a sample takes up to a minute where the machine does nothing else, the large count hours. */
export const lawTimeout = process.env.ATTACK === '1' ? 28_800_000 : 180_000;
