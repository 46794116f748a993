import { many, t } from '../../lib/browser/words';
import { reopenCommitment } from '../../lib/commitments/actions';
import type { Listed } from '../../lib/commitments/types';
import { Button } from '../ui/Button';
import { LongText } from '../ui/LongText';
import { MoreButton } from '../ui/MoreButton';
import type { CloseCommitmentProps } from './CloseCommitment';
import styles from './ClosedCommitments.module.css';
import row from './CommitmentRow.module.css';
import { dueDay } from './dueDay';

export interface ClosedCommitmentsProps extends Pick<CloseCommitmentProps, 'keep'> {
  /** The ones closed last, as many as are shown, and the total. */
  closed: { list: readonly Listed[]; total: number };
  /** The list was opened, or more of it was requested. */
  onClosedShown(): void;
}

/** Closed commitments, collapsed: how each turned out, and a button to reopen it. */
export function ClosedCommitments({ closed: { list, total }, keep, onClosedShown }: ClosedCommitmentsProps) {
  if (total === 0) return null;
  return (
    <details
      className={styles.closed}
      onToggle={(event) => event.currentTarget.open && list.length === 0 && onClosedShown()}
    >
      <summary>{many('commitments_closed', total)}</summary>
      <ul>
        {list.map((one) => (
          <li key={one.id}>
            <LongText text={one.text} />
            <p className={row.facts}>
              <span>{t(`commitments_${one.whose}`)}</span>
              {one.closed && <span>{t(`ending_${one.closed.as}`)}</span>}
              {one.by !== null && <span>{dueDay(one.by)}</span>}
              {one.alias !== '' && <bdi>{one.alias}</bdi>}
              <Button look="link" onClick={() => keep(one.id, () => reopenCommitment(one.id, Date.now()))}>
                {t('commitment_reopen')}
              </Button>
            </p>
            {one.closed?.as === 'dropped' && <p className={row.facts}>{t('commitment_dropped_ask')}</p>}
          </li>
        ))}
      </ul>
      {list.length > 0 && <MoreButton shown={list.length} total={total} onMore={onClosedShown} />}
    </details>
  );
}
