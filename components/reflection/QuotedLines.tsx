import { useRef } from 'react';
import { t } from '../../lib/browser/words';
import { Button } from '../ui/Button';
import { useCopy } from '../ui/useCopy';
import styles from './QuotedLines.module.css';

interface QuotedLinesProps {
  /** The lines of the text, as shown and as copied. */
  lines: readonly string[];
  /** The button's label. */
  label: string;
}

/** A text to paste into a message: copied, or selected if the browser forbids copying. */
export function QuotedLines({ lines, label }: QuotedLinesProps) {
  const quote = useRef<HTMLQuoteElement>(null);
  const text = lines.join('\n');
  const { tried, copy } = useCopy();
  const press = async () => {
    if (!(await copy(text)) && quote.current) getSelection()?.selectAllChildren(quote.current);
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
        <Button look="quiet" onClick={() => void press()}>
          {label}
        </Button>
        <span role="status">{tried?.text === text && t(tried.copied ? 'copied' : 'copy_selected')}</span>
      </div>
    </>
  );
}
