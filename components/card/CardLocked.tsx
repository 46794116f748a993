import { t } from '../../lib/browser/words';
import { Button } from '../ui/Button';
import styles from './CardLocked.module.css';

/** The card when it may show nothing: it has no ticket, or the browser keeps it separate from the log. */
export function CardLocked({ onPopOut }: { onPopOut?: () => void }) {
  return (
    <main className={styles.away}>
      <h1>{t('short_name')}</h1>
      <p>{t(onPopOut ? 'card_apart' : 'card_locked')}</p>
      {onPopOut && (
        <Button look="quiet" onClick={onPopOut}>
          {t('panel_pop_out')}
        </Button>
      )}
    </main>
  );
}
