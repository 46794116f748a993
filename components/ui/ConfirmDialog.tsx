import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button';
import { CheckField } from './CheckField';
import styles from './ConfirmDialog.module.css';

interface SureDialogProps {
  title: string;
  /** What goes, and what to do before. */
  children: ReactNode;
  /** What is ticked to say that it is meant; what leaves everything as it is; what does it. */
  words: { sure: string; keep: string; go: string };
  onGo(): void;
  onClose(): void;
}

/** Says what cannot be taken back, and wants a plain yes. */
export function ConfirmDialog({ title, children, words, onGo, onClose }: SureDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [sure, setSure] = useState(false);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    // The browser goes to the first button in it, and scrolls there: it is read from its top.
    dialog.current?.focus();
    dialog.current?.scrollTo(0, 0);
  }, []);
  return (
    <dialog ref={dialog} tabIndex={-1} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      <CheckField label={words.sure} checked={sure} onChange={setSure} />
      <div className={styles.actions}>
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          {words.keep}
        </Button>
        <Button look="quiet" disabled={!sure} onClick={onGo}>
          {words.go}
        </Button>
      </div>
    </dialog>
  );
}
