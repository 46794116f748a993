import { t } from '../../lib/browser/words';
import { dueOf } from '../../lib/commitments/dueDays';
import type { Agreed } from '../../lib/commitments/types';
import { Button } from '../ui/Button';
import { CopyText } from '../ui/CopyText';
import { LongText } from '../ui/LongText';
import { CloseCommitment, type CloseCommitmentProps } from './CloseCommitment';
import { dueDay, inWords } from './dueDay';
import styles from './OpenCommitments.module.css';
import { useCloseUndo } from './useCloseUndo';

interface OpenCommitmentsProps extends Pick<CloseCommitmentProps, 'keep'> {
  title: string;
  /** With this person, by day. */
  list: readonly Agreed[];
  /** There are older talks that were not searched. */
  older: boolean;
  /** YYYY-MM-DD, in the coach's time zone. */
  today: string;
  /** Shown before a talk: also offers a question for it. */
  before?: boolean;
  /** Opens the whole list. */
  onAll(): void;
}

/** How many are shown in the panel; the rest is in the log. */
const few = 3;

/** A text to send ahead: a question to think about before the talk, and what both have open. */
function ahead(open: readonly Agreed[]): string {
  const lines = open.map((one) => t(`ahead_${one.whose}`, inWords(one)));
  return [t('ahead_question'), ...(lines.length > 0 ? ['', t('ahead_open'), ...lines] : [])].join('\n');
}

/** What was left open with the person of a talk; before the talk, also a question to send them. */
export function OpenCommitments({ title, list, older, today, keep, before = false, onAll }: OpenCommitmentsProps) {
  const { note, onClosed } = useCloseUndo(keep);
  return (
    <section className={styles.open} aria-label={title}>
      {list.length > 0 && <h2>{title}</h2>}
      {note}
      {list.length > 0 && (
        <ul>
          {list.slice(0, few).map((one) => (
            <li key={one.id}>
              <LongText text={one.text} />
              <p>
                <span>{t(`commitments_${one.whose}`)}</span>
                {one.by !== null && <span>{dueDay(one.by)}</span>}
                {dueOf(one.by, today) === 'overdue' && <span>{t('due_overdue')}</span>}
              </p>
              <CloseCommitment one={one} keep={keep} onClosed={onClosed} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        {(list.length > few || older) && (
          <Button look="link" onClick={onAll}>
            {t(list.length > few ? 'commitments_all' : 'commitments_older')}
          </Button>
        )}
        {before && <CopyText label={t('ahead_copy')} text={() => ahead(list)} />}
      </div>
    </section>
  );
}
