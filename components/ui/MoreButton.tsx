import { t } from '../../lib/browser/words';
import { Button } from './Button';
import styles from './MoreButton.module.css';
import { number } from './numberFormat';

interface MoreButtonProps {
  shown: number;
  total: number;
  onMore(): void;
}

/** Shows more of a list; nothing if the whole list is shown. */
export function MoreButton({ shown, total, onMore }: MoreButtonProps) {
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
