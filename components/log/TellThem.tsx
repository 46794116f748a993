import { useRef, useState } from 'react';
import { t } from '../../lib/browser/words';
import { Button } from '../parts/Button';
import { Part } from './Part';
import styles from './TellThem.module.css';

/** The sentence for the other person, to take into a message or an invitation. */
export function TellThem() {
  const sentence = useRef<HTMLQuoteElement>(null);
  const [done, setDone] = useState<'copied' | 'selected' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(t('welcome_say_words'));
      setDone('copied');
    } catch {
      if (sentence.current) getSelection()?.selectAllChildren(sentence.current);
      setDone('selected');
    }
  };
  return (
    <Part title={t('welcome_say')}>
      <blockquote ref={sentence} className={styles.sentence}>
        {t('welcome_say_words')}
      </blockquote>
      <div className={styles.line}>
        <Button look="quiet" onClick={() => void copy()}>
          {t('welcome_copy')}
        </Button>
        <span role="status">{done && t(`welcome_${done}`)}</span>
      </div>
    </Part>
  );
}
