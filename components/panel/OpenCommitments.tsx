import { many, t } from '../../lib/browser/words';
import { dueOf } from '../../lib/commitments/due';
import type { Listed } from '../../lib/commitments/types';
import { Button } from '../parts/Button';
import { CopyText } from '../parts/CopyText';
import { dueDay, inWords } from '../parts/dueDay';
import { useJustClosed } from '../parts/JustClosed';
import { LongText } from '../parts/LongText';
import { TurnedOut, type TurnedOutProps } from '../parts/TurnedOut';
import styles from './OpenCommitments.module.css';

interface OpenCommitmentsProps extends Pick<TurnedOutProps, 'keep'> {
  /** With this person, by day. */
  open: readonly Listed[];
  /** YYYY-MM-DD, where the coach is now. */
  today: string;
  /** Opens the whole list. */
  onAll(): void;
}

/** How many are shown before a talk; the rest is in the log. */
const few = 3;

/** A question for the other person to come with, and what both have open. */
function ahead(open: readonly Listed[]): string {
  const lines = open.map((one) => t(`ahead_${one.whose}`, inWords(one)));
  return [t('ahead_question'), ...(lines.length > 0 ? ['', t('ahead_open'), ...lines] : [])].join('\n');
}

/** What was left open with the person of the next talk, and a question to send them before it. */
export function OpenCommitments({ open, today, keep, onAll }: OpenCommitmentsProps) {
  const { note, onClosed } = useJustClosed(keep);
  return (
    <section className={styles.open} aria-label={t('commitments_with')}>
      {open.length > 0 && <h2>{t('commitments_with')}</h2>}
      {note}
      {open.length > 0 && (
        <ul>
          {open.slice(0, few).map((one) => (
            <li key={one.id}>
              <LongText text={one.text} />
              <p>
                <span>{t(`commitments_${one.whose}`)}</span>
                {one.by !== null && <span>{dueDay(one.by)}</span>}
                {dueOf(one.by, today) === 'overdue' && <span>{t('due_overdue')}</span>}
              </p>
              <TurnedOut one={one} keep={keep} onClosed={onClosed} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        {open.length > few && (
          <Button look="link" onClick={onAll}>
            {many('commitments_all', open.length)}
          </Button>
        )}
        <CopyText label={t('ahead_copy')} text={() => ahead(open)} />
      </div>
    </section>
  );
}
