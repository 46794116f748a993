import { language, t } from '../../lib/browser/words';
import type { Question } from '../../lib/prompts/types';
import { PagePart } from '../ui/PagePart';
import styles from './AskedQuestions.module.css';

/** A card marked as asked; without its prompt if this version does not have it. */
export interface Asked {
  id: string;
  prompt: Question | undefined;
  /** Whether the coach marked it as having opened something. */
  opened?: boolean;
}

/** The questions the coach marked as asked. */
export function AskedQuestions({ asked }: { asked: readonly Asked[] }) {
  if (asked.length === 0) return null;
  return (
    <PagePart title={t('log_questions')}>
      <ul className={styles.questions}>
        {asked.map(({ id, prompt, opened = false }) =>
          prompt ? (
            <li key={id} lang={prompt.lang} dir="auto">
              {prompt.text}
              {opened && <Opened />}
            </li>
          ) : (
            <li key={id} className={styles.gone}>
              {t('card_gone')}
            </li>
          ),
        )}
      </ul>
    </PagePart>
  );
}

const Opened = () => (
  <small className={styles.opened} lang={language()} dir="auto">
    {t('log_opened')}
  </small>
);
