import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import { shortened } from '../../lib/text';
import { Button } from './Button';
import { focusOnMount } from './focusOnMount';
import styles from './UndoLine.module.css';

interface UndoLineProps {
  /** What was done. */
  said: string;
  /** What it was done with, in the coach's words. */
  words: string;
  onUndo(): void;
  children?: ReactNode;
}

/** Characters of the words that say which it was. */
const enough = 60;

/** What was just done with something that is gone from where it stood, and the way back. */
export function UndoLine({ said, words, onUndo, children }: UndoLineProps) {
  return (
    // The focus was on what is gone.
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
