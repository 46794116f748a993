import { t } from '../../lib/browser/words';
import { remarksOn } from '../../lib/prompts/questionForm';
import styles from './Decks.module.css';

/** Gentle remarks about a card's form; the card is saved all the same. */
export function QuestionRemarks({ text, lang }: { text: string; lang: string }) {
  const remarks = remarksOn(text, lang);
  return (
    <div role="status">
      {remarks.length > 0 && (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <li key={remark}>{t(`form_${remark}`)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
