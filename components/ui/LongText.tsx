import { shortened } from '../../lib/text';
import styles from './LongText.module.css';

/** From how many characters a text is folded, and how many of them are shown then. */
const long = 280;
const beginning = 200;

/** Somebody's text in full; if it is long, its beginning, and all of it at a press. `id` is for the visible text. */
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
