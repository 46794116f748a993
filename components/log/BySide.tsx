import { t } from '../../lib/browser/words';
import { type Listed, sides } from '../../lib/commitments/types';
import styles from './BySide.module.css';
import { CommitmentRow, type CommitmentRowProps } from './CommitmentRow';

export interface BySideProps extends Omit<CommitmentRowProps, 'one'> {
  all: readonly Listed[];
}

/** Open commitments, theirs and the coach's apart. */
export function BySide({ all, ...row }: BySideProps) {
  return sides.map((whose) => {
    const some = all.filter((one) => one.whose === whose);
    return some.length === 0 ? null : (
      <div key={whose} className={styles.side}>
        <h3>{t(`commitments_${whose}`)}</h3>
        <ul>
          {some.map((one) => (
            <CommitmentRow key={one.id} one={one} {...row} />
          ))}
        </ul>
      </div>
    );
  });
}
