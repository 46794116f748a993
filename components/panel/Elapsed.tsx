import { t } from '../../lib/browser/words';
import { useNow } from '../parts/now';
import { clock } from '../parts/times';
import styles from './Elapsed.module.css';

/** Time since Start, once a second while it can be seen. */
export function Elapsed({ since }: { since: number }) {
  const now = useNow(1000);
  return (
    <span className={styles.elapsed} role="timer" aria-label={t('panel_elapsed')}>
      {clock(now - since)}
    </span>
  );
}
