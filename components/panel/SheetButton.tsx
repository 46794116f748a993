import { type ReactNode, useState } from 'react';
import { keepFocus } from '../ui/Button';
import { Sheet } from './Sheet';
import styles from './SheetButton.module.css';

/** A button that opens a sheet with something to read. */
export function SheetButton({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => setOpen(true)} {...keepFocus}>
        {title}
      </button>
      {open && (
        <Sheet title={title} onClose={() => setOpen(false)}>
          <div className={styles.text}>{children}</div>
        </Sheet>
      )}
    </>
  );
}
