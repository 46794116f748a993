import styles from './ReflectionPart.module.css';
import type { ReflectedLine } from './reflected';

/** What was written, each text under what it answers. */
export function Lines({ lines }: { lines: readonly ReflectedLine[] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, text, own }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir={own ? 'auto' : undefined}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
