// Repeatable random numbers, drawn from a seed that a failure prints.

/** The seed of this run: ATTACK_SEED if it is set, else a random one. An integer of 31 bits. */
export const seedOfRun = Number(process.env.ATTACK_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Random numbers from 0 up to but not including 1, the same ones for the same seed and name. */
export function chanceOf(seed: number, name: string): () => number {
  let state = [...name].reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), seed) | 0;
  // mulberry32
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
