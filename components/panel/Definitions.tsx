import { useId } from 'react';
import { t } from '../../lib/browser/words';
import type { MarkKey } from '../../lib/conversation/types';
import { Button, keepFocus } from '../parts/Button';
import styles from './Definitions.module.css';

const keys: readonly MarkKey[] = ['ask', 'tell'];

/** What ask and tell mean, one press away. */
export function Definitions() {
  const id = useId();
  return (
    <>
      <button type="button" className={styles.open} popoverTarget={id} {...keepFocus}>
        {t('keys_what')}
      </button>
      <div id={id} popover="auto" className={styles.sheet} role="dialog" aria-label={t('keys_what')}>
        {keys.map((key) => (
          <section key={key} className={styles[key]}>
            <h2>{t(`key_${key}`)}</h2>
            <p>{t(`keys_${key}_means`)}</p>
            <dl>
              <dt>{t('keys_example')}</dt>
              <dd>{t(`keys_${key}_example`)}</dd>
              <dt>{t('keys_not')}</dt>
              <dd>{t(`keys_${key}_not`)}</dd>
            </dl>
          </section>
        ))}
        <p>{t('keys_turn')}</p>
        <p>{t('keys_neither')}</p>
        <Button look="quiet" popoverTarget={id} popoverTargetAction="hide">
          {t('keys_close')}
        </Button>
      </div>
    </>
  );
}
