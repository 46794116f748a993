import styles from './CueLine.module.css';

interface CueLineProps {
  line: string;
  /** Replaces the line; empty for none. */
  word: string;
}

/** One quiet line. It keeps its space when empty, so that nothing moves under a finger. Only the word is announced. */
export function CueLine({ line, word }: CueLineProps) {
  return (
    <div className={styles.place}>
      <p className={styles.line} dir="auto">
        {word ? '' : line}
      </p>
      <p className={`${styles.line} ${styles.word}`} dir="auto" aria-live="polite">
        {word}
      </p>
    </div>
  );
}
