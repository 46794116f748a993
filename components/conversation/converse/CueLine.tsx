import styles from './CueLine.module.css';

interface CueLineProps {
  line: string;
  /** Takes the line's place; empty for none. */
  word: string;
}

/** One quiet line. Its place stays when it is empty, so that nothing moves under a finger; only the word is said aloud. */
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
