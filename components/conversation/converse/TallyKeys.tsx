import type { Stretch } from '../../../lib/conversation/modeTimeline';
import type { Counts } from '../../../lib/conversation/tally';
import type { MarkKey } from '../../../lib/conversation/types';
import type { ShownKey } from '../../../lib/key-sets/keyNameQueries';
import { toneOf } from '../../key-sets/keyColours';
import { keepFocus } from '../../ui/Button';
import { number } from '../../ui/numberFormat';
import { OpenMode } from './OpenMode';
import styles from './TallyKeys.module.css';

interface TallyKeysProps {
  keys: readonly ShownKey[];
  /** Null until they are read. */
  counts: Counts | null;
  /** The letter keys are on: show them. */
  withLetters: boolean;
  /** The mode that is open now; its key shows for how long. */
  open?: Stretch | undefined;
  onPress(key: MarkKey): void;
}

const shownCount = (counts: Counts | null, id: MarkKey): string => (counts ? number(counts[id] ?? 0) : '\u00a0');
const letterOf = ({ letter }: ShownKey, on: boolean): string | undefined => (on ? letter?.toUpperCase() : undefined);

/** The keys of a set, of equal weight, distinguished by position and label as well as colour. */
export function TallyKeys({ keys, counts, withLetters, open, onPress }: TallyKeysProps) {
  return (
    <div className={`${styles.keys} ${keys.length > 2 ? styles.four : ''} ${keys.length > 4 ? styles.six : ''}`}>
      {keys.map((key, index) => {
        const letter = letterOf(key, withLetters);
        return (
          <button
            key={key.id}
            type="button"
            className={`${styles.key} ${key.id === open?.key ? styles.open : ''}`}
            style={toneOf(index, keys.length)}
            aria-keyshortcuts={letter}
            onClick={() => onPress(key.id)}
            {...keepFocus}
          >
            <span className={styles.count}>{shownCount(counts, key.id)}</span>{' '}
            <span className={styles.word} dir={key.own ? 'auto' : undefined}>
              {key.label}
            </span>{' '}
            {letter && <kbd dir="auto">{letter}</kbd>}{' '}
            {open?.key === key.id && (
              <span className={styles.since}>
                <OpenMode from={open.from} />
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

/** The detail keys added to a set: smaller, because they add detail to a turn that another key counts. */
export function DetailKeys({ keys, counts, withLetters, onPress }: Omit<TallyKeysProps, 'open'>) {
  return (
    <div className={`${styles.keys} ${styles.four}`}>
      {keys.map((key) => {
        const letter = letterOf(key, withLetters);
        return (
          <button
            key={key.id}
            type="button"
            className={styles.detail}
            aria-keyshortcuts={letter}
            onClick={() => onPress(key.id)}
            {...keepFocus}
          >
            <b>{shownCount(counts, key.id)}</b> <span>{key.label}</span> {letter && <kbd dir="auto">{letter}</kbd>}
          </button>
        );
      })}
    </div>
  );
}
