import type { CSSProperties } from 'react';

const two = ['ask', 'tell'] as const;
const four = ['ask', 'feedback', 'mentor', 'tell'] as const;

/** What the colour of a set's key is called, by its place among so many. */
export function toneName(index: number, keys: number): (typeof four)[number] | undefined {
  const tones = keys > two.length ? four : two;
  return tones[index % tones.length];
}

/** The colours of a set's key by its place: `--tone` and, behind it, `--wash`. Place and word tell keys apart as well. */
export function toneOf(index: number, keys: number): CSSProperties {
  const name = toneName(index, keys);
  return { '--tone': `var(--${name})`, '--wash': `var(--${name}-wash)` } as CSSProperties;
}
