import { t } from '../../../lib/browser/words';
import { clock } from '../../ui/timeFormat';
import { useNow } from '../../ui/useNow';
import styles from './ElapsedTime.module.css';

/** Time since Start, updated every second while visible. */
export function ElapsedTime({ since }: { since: number }) {
  const now = useNow(1000);
  return (
    <span className={styles.elapsed} role="timer" aria-label={t('panel_elapsed')}>
      {clock(now - since)}
    </span>
  );
}
