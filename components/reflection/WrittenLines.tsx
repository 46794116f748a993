import type { ReactNode } from 'react';
import type { Side } from '../../lib/commitments/types';
import styles from './ReflectionPart.module.css';
import type { ReflectedLine } from './reflectedLines';

interface WrittenLinesProps {
  lines: readonly ReflectedLine[];
  /** Shown under a step. */
  below?: (whose: Side) => ReactNode;
}

/** What was written, each text under its question. */
export function WrittenLines({ lines, below }: WrittenLinesProps) {
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, text, own, whose }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir={own ? 'auto' : undefined}>{text}</dd>
          {whose && below?.(whose)}
        </div>
      ))}
    </dl>
  );
}
