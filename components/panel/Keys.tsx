import { t } from '../../lib/browser/words';
import { letters } from '../../lib/conversation/letters';
import type { MarkKey } from '../../lib/conversation/types';
import { keepFocus } from '../parts/Button';
import { number } from '../parts/numbers';
import styles from './Keys.module.css';

interface KeysProps {
  /** Null while they are not read yet. */
  counts: Record<MarkKey, number> | null;
  /** The letter keys are on: show them. */
  withLetters: boolean;
  onPress(key: MarkKey): void;
}

const keys: readonly MarkKey[] = ['ask', 'tell'];

/** The two keys, of equal weight, told apart by place and word as well as colour. */
export function Keys({ counts, withLetters, onPress }: KeysProps) {
  return (
    <div className={styles.keys}>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          className={styles[key]}
          aria-keyshortcuts={withLetters ? letters[key].toUpperCase() : undefined}
          onClick={() => onPress(key)}
          {...keepFocus}
        >
          <span className={styles.count}>{counts ? number(counts[key]) : '\u00a0'}</span>{' '}
          <span className={styles.word}>{t(`key_${key}`)}</span>{' '}
          {withLetters && <kbd dir="auto">{letters[key].toUpperCase()}</kbd>}
        </button>
      ))}
    </div>
  );
}
