import { t } from '../../lib/browser/words';
import type { Question } from '../../lib/prompts/types';
import { Part } from './Part';
import styles from './Questions.module.css';

/** A card marked as asked; without its prompt where this version does not know it. */
export interface Asked {
  id: string;
  prompt: Question | undefined;
}

/** The questions the coach marked as asked. */
export function Questions({ asked }: { asked: readonly Asked[] }) {
  if (asked.length === 0) return null;
  return (
    <Part title={t('log_questions')}>
      <ul className={styles.questions}>
        {asked.map(({ id, prompt }) =>
          prompt ? (
            <li key={id} lang={prompt.lang} dir="auto">
              {prompt.text}
            </li>
          ) : (
            <li key={id} className={styles.gone}>
              {t('card_gone')}
            </li>
          ),
        )}
      </ul>
    </Part>
  );
}
