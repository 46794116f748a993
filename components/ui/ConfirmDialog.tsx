import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button';
import { CheckField } from './CheckField';
import styles from './ConfirmDialog.module.css';

interface ConfirmDialogProps {
  title: string;
  /** What is deleted, and what to do first. */
  children: ReactNode;
  /** Labels: of the check box that confirms, of the button that changes nothing, of the button that does it. */
  words: { sure: string; keep: string; go: string };
  onGo(): void;
  onClose(): void;
}

/** Says what cannot be undone, and requires an explicit yes. */
export function ConfirmDialog({ title, children, words, onGo, onClose }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [sure, setSure] = useState(false);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would focus the first button and scroll to it; the dialog is read from its top.
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
