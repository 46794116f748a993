import { useRef } from 'react';
import { t } from '../../lib/browser/words';
import type { MarkKey } from '../../lib/conversation/types';
import { Button, keepFocus } from '../parts/Button';
import styles from './Definitions.module.css';

const keys: readonly MarkKey[] = ['ask', 'tell'];

/** What ask and tell mean, one press away; a press beside it, Escape or Close sends it off. */
export function Definitions() {
  const sheet = useRef<HTMLDialogElement>(null);
  const open = () => {
    const dialog = sheet.current;
    if (!dialog) return;
    dialog.showModal();
    // The browser goes to the first button in it, which is its end; it is read from its top.
    dialog.focus();
    dialog.scrollTop = 0;
  };
  return (
    <>
      <button type="button" className={styles.open} aria-haspopup="dialog" onClick={open} {...keepFocus}>
        {t('keys_what')}
      </button>
      <dialog ref={sheet} tabIndex={-1} className={styles.sheet} aria-label={t('keys_what')} closedby="any">
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
        <Button look="quiet" onClick={() => sheet.current?.close()}>
          {t('keys_close')}
        </Button>
      </dialog>
    </>
  );
}
