import { t } from '../../lib/browser/words';
import { remarksOn } from '../../lib/prompts/form';
import styles from './Decks.module.css';

/** What may be said about a card's form, gently: the card is kept as it is all the same. */
export function Remarks({ text, lang }: { text: string; lang: string }) {
  const remarks = remarksOn(text, lang);
  return (
    <ul className={styles.remarks} role="status" aria-label={t('form_title')}>
      {remarks.map((remark) => (
        <li key={remark}>{t(`form_${remark}`)}</li>
      ))}
    </ul>
  );
}
