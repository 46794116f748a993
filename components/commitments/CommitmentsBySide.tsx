import { t } from '../../lib/browser/words';
import { type Listed, sides } from '../../lib/commitments/types';
import { CommitmentRow, type CommitmentRowProps } from './CommitmentRow';
import styles from './CommitmentsBySide.module.css';

export interface CommitmentsBySideProps extends Omit<CommitmentRowProps, 'one'> {
  all: readonly Listed[];
}

/** Open commitments: theirs and the coach's in separate groups. */
export function CommitmentsBySide({ all, ...row }: CommitmentsBySideProps) {
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
