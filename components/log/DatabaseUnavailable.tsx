import { t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';
import { Button } from '../ui/Button';
import { PageHeading } from '../ui/PageHeading';
import styles from './DatabaseUnavailable.module.css';

interface DatabaseUnavailableProps {
  fault: Fault;
  /** Whether the rescue copy was saved or failed; null before it was requested. */
  rescued: boolean | null;
  onRescue(): void;
  onRetry(): void;
}

/** The whole page when the database cannot be opened: why, and a copy of what it contains. */
export function DatabaseUnavailable({ fault, rescued, onRescue, onRetry }: DatabaseUnavailableProps) {
  return (
    <main className={styles.shut}>
      <PageHeading title={t('log_shut')}>{t('log_shut')}</PageHeading>
      <p role="alert">{t(`shut_${fault}`)}</p>
      <div className={styles.actions}>
        <Button look="quiet" onClick={onRescue}>
          {t('rescue_copy')}
        </Button>
        <Button look="quiet" onClick={onRetry}>
          {t('try_again')}
        </Button>
      </div>
      <p role="status">{rescued !== null && t(rescued ? 'log_rescued' : 'log_not_rescued')}</p>
    </main>
  );
}
