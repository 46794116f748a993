import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../../lib/browser/words';
import { Button } from '../ui/Button';
import { isComposed } from '../ui/isComposed';
import styles from './Sheet.module.css';

interface SheetProps {
  title: string;
  /** As high as can be from the start, where what is in it comes and goes. */
  tall?: boolean;
  children: ReactNode;
  onClose(): void;
}

/** A sheet over the lower part of the panel, open as long as it is drawn; a press beside it, Escape or Close ends it. */
export function Sheet({ title, tall = false, children, onClose }: SheetProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = sheet.current;
    dialog?.showModal();
    // The browser goes to the first button in it; it is read from its top, or looked through at once.
    (dialog?.querySelector<HTMLElement>('input[type="search"]') ?? dialog)?.focus();
  }, []);
  // Said at once, not when the browser tells of it: what opened the sheet has the focus again, and may be pressed.
  const close = () => {
    sheet.current?.close();
    onClose();
  };
  return (
    <dialog
      ref={sheet}
      tabIndex={-1}
      className={tall ? `${styles.sheet} ${styles.tall}` : styles.sheet}
      aria-label={title}
      closedby="any"
      onCancel={close}
      // A search field would only be emptied.
      onKeyDown={(event) => event.key === 'Escape' && !isComposed(event) && close()}
    >
      <header className={styles.head}>
        <h2>{title}</h2>
        <Button look="quiet" onClick={close}>
          {t('keys_close')}
        </Button>
      </header>
      {children}
    </dialog>
  );
}
