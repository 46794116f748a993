import { t } from '../../lib/browser/words';
import { Button } from '../parts/Button';
import { number } from '../parts/numbers';
import styles from './More.module.css';

interface MoreProps {
  shown: number;
  total: number;
  onMore(): void;
}

/** The way to the rest of a list that is not shown whole; nothing where it is. */
export function More({ shown, total, onMore }: MoreProps) {
  if (shown >= total) return null;
  return (
    <p className={styles.more}>
      <Button look="quiet" onClick={onMore}>
        {t('log_more')}
      </Button>
      <span>{t('log_shown', number(shown), number(total))}</span>
    </p>
  );
}
