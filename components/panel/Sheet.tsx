import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../../lib/browser/words';
import { Button } from '../ui/Button';
import { isComposed } from '../ui/isComposed';
import styles from './Sheet.module.css';

interface SheetProps {
  title: string;
  /** As high as possible from the start, for content that changes. */
  tall?: boolean;
  children: ReactNode;
  onClose(): void;
}

/** A sheet over the lower part of the panel, open while mounted; a press beside it, Escape or Close closes it. */
export function Sheet({ title, tall = false, children, onClose }: SheetProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = sheet.current;
    dialog?.showModal();
    // The browser would focus the first button; but a sheet is read from its top, or searched at once.
    (dialog?.querySelector<HTMLElement>('input[type="search"]') ?? dialog)?.focus();
  }, []);
  // Closes at once, not on the browser's event: the opener has the focus again and may already be pressed.
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
      // In a search field, Escape would only clear the text.
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
