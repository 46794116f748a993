import { t } from '../../../lib/browser/words';
import { number } from '../../ui/numberFormat';
import styles from './AskTellTally.module.css';

/** The two counts in words: "9 asked 6 told". */
export function AskTellTally({ asks, tells }: { asks: number; tells: number }) {
  return (
    <p className={styles.tally}>
      <span>
        <b className={styles.ask}>{number(asks)}</b> {t('tally_asked')}
      </span>
      <span>
        <b className={styles.tell}>{number(tells)}</b> {t('tally_told')}
      </span>
    </p>
  );
}
