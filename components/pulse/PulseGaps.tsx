import { many, t } from '../../lib/browser/words';
import { type Answer, type Answers, items } from '../../lib/pulse/types';
import { LongText } from '../ui/LongText';
import { number } from '../ui/numberFormat';
import styles from './PulseGaps.module.css';

/** How two answers to one item compare, in plain words; neither is the right one. */
function gap(mine: Answer, theirs: Answer): string {
  if (theirs === null) return mine === null ? t('pulse_neither') : t('pulse_left_out', number(mine));
  if (mine === null) return t('pulse_no_guess', number(theirs));
  const apart = Math.abs(mine - theirs);
  return apart === 0 ? t('pulse_same', number(mine)) : many('pulse_gap', apart, number(mine), number(theirs));
}

/** Both answers on the line from 1 to 5; the same is said beside it in words. */
function Line({ mine, theirs }: { mine: Answer; theirs: Answer }) {
  return (
    <span className={styles.line} aria-hidden="true">
      {[1, 2, 3, 4, 5].map((n) => (
        <span key={n} className={`${n === mine ? styles.mine : ''} ${n === theirs ? styles.theirs : ''}`} />
      ))}
    </span>
  );
}

/** Explains the two signs. */
function Legend() {
  return (
    <p className={styles.legend}>
      <span className={styles.mine} /> {t('pulse_legend_mine')}
      <span className={styles.theirs} /> {t('pulse_legend_theirs')}
      <small>{t('pulse_file_ends')}</small>
    </p>
  );
}

interface PulseGapsProps {
  mine: Answers;
  theirs: Answers;
  line: string;
  /** Who did the thinking, as the coach answered in the talk's reflection; empty for no answer. */
  reflected?: string;
}

/** The coach's guess beside the other's answer, item by item, and the open line. No sum, no mean, no grade. */
export function PulseGaps({ mine, theirs, line, reflected = '' }: PulseGapsProps) {
  return (
    <>
      <Legend />
      <dl className={styles.gaps}>
        {items.map((item, at) => (
          <div key={item}>
            <dt>{t(`pulse_guess_${item}`)}</dt>
            <dd>
              <Line mine={mine[at] ?? null} theirs={theirs[at] ?? null} />
              {gap(mine[at] ?? null, theirs[at] ?? null)}
              {item === 'thinking' && reflected !== '' && <small>{t('pulse_reflected', reflected)}</small>}
            </dd>
          </div>
        ))}
        {line !== '' && (
          <div>
            <dt>{t('pulse_file_line')}</dt>
            <dd>
              <LongText text={line} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
