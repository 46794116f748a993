import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import { shortened } from '../../lib/text';
import { Button } from './Button';
import { focusOnMount } from './focusOnMount';
import styles from './UndoLine.module.css';

interface UndoLineProps {
  /** What was done. */
  said: string;
  /** The text of what it was done to. */
  words: string;
  onUndo(): void;
  children?: ReactNode;
}

/** How many characters identify it. */
const enough = 60;

/** What was just done to something that is no longer in its place, and the undo. */
export function UndoLine({ said, words, onUndo, children }: UndoLineProps) {
  return (
    // The focused element is gone.
    <p ref={focusOnMount} tabIndex={-1} className={styles.line}>
      <span>
        {said}: <bdi>{shortened(words, enough)}</bdi>
      </span>
      <Button look="link" onClick={onUndo}>
        {t('undo')}
      </Button>
      {children}
    </p>
  );
}
