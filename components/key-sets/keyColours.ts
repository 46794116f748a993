import type { CSSProperties } from 'react';

const two = ['ask', 'tell'] as const;
const four = ['ask', 'feedback', 'mentor', 'tell'] as const;

/** The name of a key's colour, by its index among `keys` keys. */
export function toneName(index: number, keys: number): (typeof four)[number] | undefined {
  const tones = keys > two.length ? four : two;
  return tones[index % tones.length];
}

/** The colours of a key by its index: `--tone`, and `--wash` behind it. Position and label distinguish keys as well. */
export function toneOf(index: number, keys: number): CSSProperties {
  const name = toneName(index, keys);
  return { '--tone': `var(--${name})`, '--wash': `var(--${name}-wash)` } as CSSProperties;
}
