import { useRef, useState } from 'react';
import { t } from '../../../lib/browser/words';
import { bandOf } from '../../../lib/conversation/pauseFigures';
import { type Ender, enders } from '../../../lib/conversation/types';
import { verbs } from '../../../lib/conversation/verbs';
import { Button } from '../../ui/Button';
import { useNow } from '../../ui/useNow';
import styles from './PauseLine.module.css';
import { useHold } from './useHold';

interface PauseLineProps {
  /** Since when a pause is held, epoch milliseconds; null for none. */
  from: number | null;
  /** The last pause has ended, and who spoke is not said yet. */
  asking: boolean;
  withLetters: boolean;
  onStart(): void;
  /** The button was released, or pressed again. */
  onEnd(): void;
  onSpoke(who: Ender): void;
}

/** Holds a pause: a line grows, without a number, until the coach says who spoke. */
export function PauseLine({ from, asking, withLetters, onStart, onEnd, onSpoke }: PauseLineProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const hold = useHold(from !== null, onStart, onEnd);
  const spoke = (who: Ender) => {
    // The answer buttons disappear with the press: move the keyboard focus off them first.
    if (group.current?.contains(document.activeElement)) group.current.querySelector('button')?.focus();
    onSpoke(who);
  };
  const letter = withLetters ? verbs.pause.letter.toUpperCase() : undefined;
  return (
    <fieldset ref={group} aria-label={t('pauses_title')} className={styles.pause}>
      <div className={styles.track}>{from !== null && <Line key={from} from={from} />}</div>
      <Button look="ghost" unfocused aria-pressed={from !== null} aria-keyshortcuts={letter} {...hold}>
        {t('pause_hold')} {letter && <kbd dir="auto">{letter}</kbd>}
      </Button>
      <span role="status" className={styles.said}>
        {asking && t('pause_who')}
      </span>
      {(from !== null || asking) &&
        enders.map((who) => (
          <Button key={who} look="quiet" unfocused onClick={() => spoke(who)}>
            {t(`pause_${who}`)}
          </Button>
        ))}
    </fieldset>
  );
}

/** Grows over ten seconds, with soft steps at three and eight; with reduced motion it jumps from step to step. */
function Line({ from }: { from: number }) {
  const [drawn] = useState(Date.now);
  const band = bandOf(useNow(500) - from);
  return <div className={styles.line} data-band={band} style={{ animationDelay: `${Math.min(0, from - drawn)}ms` }} />;
}
