import { t } from '../../lib/browser/words';
import { Button } from './Button';
import styles from './CopyText.module.css';
import { useCopy } from './useCopy';

interface CopyTextProps {
  label: string;
  /** The text to copy, built on request. */
  text(): string;
}

/** Copies a text; if the browser forbids that, shows the text to be copied by hand. */
export function CopyText({ label, text }: CopyTextProps) {
  const { tried, copy } = useCopy();
  return (
    <span className={styles.copy}>
      <Button look="link" onClick={() => void copy(text())}>
        {label}
      </Button>
      <span role="status">{tried && t(tried.copied ? 'copied' : 'copy_by_hand')}</span>
      {tried && !tried.copied && (
        <textarea
          ref={(field) => field?.select()}
          aria-label={t('copy_by_hand')}
          dir="auto"
          readOnly
          rows={5}
          value={tried.text}
        />
      )}
    </span>
  );
}
