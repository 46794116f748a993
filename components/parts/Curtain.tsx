import { useEffect } from 'react';
import { t } from '../../lib/browser/words';
import { Button } from './Button';
import styles from './Curtain.module.css';

/** A neutral face over everything: no name, no question, no count, until it is lifted. */
export function Curtain({ onLift }: { onLift(): void }) {
  useEffect(() => {
    document.title = t('short_name');
  }, []);
  return (
    <main className={styles.curtain}>
      <h1 className={styles.name}>{t('short_name')}</h1>
      <Button look="ghost" unfocused onClick={onLift}>
        {t('curtain_lift')}
      </Button>
    </main>
  );
}
