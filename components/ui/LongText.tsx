import { shortened } from '../../lib/text';
import styles from './LongText.module.css';

/** Characters from which a text is folded, and those of it that are shown then. */
const long = 280;
const beginning = 200;

/** Somebody's words, whole; where they are many, their beginning, and all of them at a press. `id` is of what is shown. */
export function LongText({ text, id }: { text: string; id?: string }) {
  const words = (shown: string) => (
    <span id={id} className={styles.text} dir="auto">
      {shown}
    </span>
  );
  if (text.length <= long) return <p className={styles.whole}>{words(text)}</p>;
  return (
    <details className={styles.whole}>
      <summary>{words(shortened(text, beginning))}</summary>
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </details>
  );
}
