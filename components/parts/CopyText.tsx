import { useState } from 'react';
import { t } from '../../lib/browser/words';
import { Button } from './Button';
import styles from './CopyText.module.css';

interface CopyTextProps {
  label: string;
  /** What is copied, put together when it is asked for. */
  text(): string;
}

/** Copies a text; where the browser does not let it, shows the text to be copied by hand. */
export function CopyText({ label, text }: CopyTextProps) {
  const [done, setDone] = useState<{ byHand: string | null } | null>(null);
  const copy = async () => {
    const words = text();
    try {
      await navigator.clipboard.writeText(words);
      setDone({ byHand: null });
    } catch {
      setDone({ byHand: words });
    }
  };
  return (
    <span className={styles.copy}>
      <Button look="link" onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status">{done && t(done.byHand === null ? 'copied' : 'copy_by_hand')}</span>
      {done?.byHand != null && (
        <textarea
          ref={(field) => field?.select()}
          aria-label={t('copy_by_hand')}
          dir="auto"
          readOnly
          rows={5}
          value={done.byHand}
        />
      )}
    </span>
  );
}
