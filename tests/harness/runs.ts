// How often a law is tried: a sample in `npm test`, many times in `npm run attack`.

/** `sample` runs as part of `npm test`, `attack` where ATTACK=1 asks for the large count. */
export const runs = (sample: number, attack: number): number => (process.env.ATTACK === '1' ? attack : sample);
