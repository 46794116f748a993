import type { CSSProperties } from 'react';

const two = ['ask', 'tell'] as const;
const four = ['ask', 'feedback', 'mentor', 'tell'] as const;

/** The colours of a set's key by its place: `--tone` and, behind it, `--wash`. Place and word tell keys apart as well. */
export function toneOf(index: number, keys: number): CSSProperties {
  const tones = keys > two.length ? four : two;
  const name = tones[index % tones.length];
  return { '--tone': `var(--${name})`, '--wash': `var(--${name}-wash)` } as CSSProperties;
}
