import { type ReactNode, useRef } from 'react';
import { t } from '../../lib/browser/words';
import { Button, keepFocus } from '../parts/Button';
import styles from './Sheet.module.css';

/** Something to read, one press away; a press beside it, Escape or Close sends it off. */
export function Sheet({ title, children }: { title: string; children: ReactNode }) {
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
        {title}
      </button>
      <dialog ref={sheet} tabIndex={-1} className={styles.sheet} aria-label={title} closedby="any">
        {children}
        <Button look="quiet" onClick={() => sheet.current?.close()}>
          {t('keys_close')}
        </Button>
      </dialog>
    </>
  );
}
