import { useRef, useState } from 'react';
import { t } from '../../lib/browser/words';
import { Button } from '../parts/Button';
import styles from './CopyText.module.css';

interface CopyTextProps {
  /** The lines of the text, as they stand here and as they are copied. */
  lines: readonly string[];
  /** What the button says. */
  label: string;
}

/** A text to take into a message: copied, or selected where the browser forbids that. */
export function CopyText({ lines, label }: CopyTextProps) {
  const quote = useRef<HTMLQuoteElement>(null);
  const text = lines.join('\n');
  const [done, setDone] = useState<{ how: 'copied' | 'selected'; text: string } | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone({ how: 'copied', text });
    } catch {
      if (quote.current) getSelection()?.selectAllChildren(quote.current);
      setDone({ how: 'selected', text });
    }
  };
  return (
    <>
      <blockquote ref={quote} className={styles.text}>
        {lines.map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      </blockquote>
      <div className={styles.line}>
        <Button look="quiet" onClick={() => void copy()}>
          {label}
        </Button>
        <span role="status">{done?.text === text && t(`welcome_${done.how}`)}</span>
      </div>
    </>
  );
}
