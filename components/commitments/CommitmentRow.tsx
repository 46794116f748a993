import { useId } from 'react';
import { t } from '../../lib/browser/words';
import { inCalendar } from '../../lib/commitments/dueDays';
import type { Listed } from '../../lib/commitments/types';
import { linkTo } from '../../lib/log/routes';
import { Button } from '../ui/Button';
import { CopyText } from '../ui/CopyText';
import { plainDay } from '../ui/dayFormat';
import { LongText } from '../ui/LongText';
import { CloseCommitment, type CloseCommitmentProps } from './CloseCommitment';
import styles from './CommitmentRow.module.css';
import { dueDay, inWords } from './dueDay';

export interface CommitmentRowProps extends Omit<CloseCommitmentProps, 'one'> {
  one: Listed;
  /** Saves a calendar file of these. */
  onCalendar(all: readonly Listed[]): void;
}

/** One open commitment: what, by when, with whom and from which talk, and what can be done with it. */
export function CommitmentRow({ one, onCalendar, ...turned }: CommitmentRowProps) {
  const id = useId();
  return (
    <li className={styles.row}>
      <article aria-labelledby={id}>
        <LongText id={id} text={one.text} />
        <p className={styles.facts}>
          {one.by !== null && <span>{dueDay(one.by)}</span>}
          {one.alias !== '' && <bdi>{one.alias}</bdi>}
          <a href={linkTo('talk', one.conversationId)}>{t('commitment_from', plainDay(one.madeOn))}</a>
        </p>
        <div className={styles.acts}>
          <CloseCommitment one={one} {...turned} />
          {inCalendar(one.by) && (
            <Button look="link" onClick={() => onCalendar([one])}>
              {t('commitments_calendar')}
            </Button>
          )}
          <CopyText label={t('commitments_copy')} text={() => inWords(one)} />
        </div>
      </article>
    </li>
  );
}
