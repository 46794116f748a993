import type { ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import styles from '../prompts/Decks.module.css';
import { Button } from './Button';
import { FileDrop } from './FileDrop';
import { Notice } from './Notice';

interface ImportedFileProps {
  /** Labels: of the button that chooses the file, and of the one that saves what it contains. */
  words: { choose: string; keep: string };
  /** Why it is refused, as text. */
  fault: string | undefined;
  /** A preview of what it contains; undefined for nothing. */
  children: ReactNode;
  onFile(file: File): void;
  onKeep(): void;
  onCancel(): void;
}

/** A file from elsewhere: previewed before anything of it is saved, all of it shown as text. */
export function ImportedFile({ words, fault, children, onFile, onKeep, onCancel }: ImportedFileProps) {
  return (
    <div className={styles.form}>
      <FileDrop label={words.choose} ends=".json" onFile={onFile} />
      <div aria-live="polite">
        {fault !== undefined && <Notice urgent>{fault}</Notice>}
        {children && (
          <div className={styles.form}>
            {children}
            <p className={styles.row}>
              <Button look="quiet" onClick={onKeep}>
                {words.keep}
              </Button>
              <Button look="quiet" onClick={onCancel}>
                {t('take_cancel')}
              </Button>
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
