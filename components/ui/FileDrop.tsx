import { useId, useState } from 'react';
import { t } from '../../lib/browser/words';
import styles from './FileDrop.module.css';

interface FileDropProps {
  label: string;
  /** How the file's name ends, unless something was added in transit. Its content decides, not its name. */
  ends?: '.jsonl' | '.json';
  onFile(file: File): void;
}

/** A file, chosen or dropped. */
export function FileDrop({ label, ends = '.jsonl', onFile }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside serves the keyboard
    <div
      className={`${styles.drop} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      <label className={styles.choose} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="file"
        // Mail and chats add `.txt`, which file dialogs would grey out.
        accept={`${ends},application/${ends.slice(1)},.txt,text/plain`}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again after it was corrected.
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <span>{t('take_drop')}</span>
    </div>
  );
}
