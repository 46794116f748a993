import { t } from '../../../lib/browser/words';
import { Button } from '../../ui/Button';
import type { Hand } from './dealtHand';
import styles from './QuestionCard.module.css';

interface QuestionCardProps extends Hand {
  onBack(): void;
  onNext(): void;
  onPin(): void;
  onUsed(): void;
  onPinned(): void;
}

function Question({ prompt }: Pick<Hand, 'prompt'>) {
  const known = prompt === 'gone' ? null : prompt;
  return (
    <h2 className={styles.question} dir="auto" lang={known?.lang} aria-live="polite">
      {prompt === 'gone' ? t('card_gone') : known?.text}
    </h2>
  );
}

/** One question, and what can be done with it. */
export function QuestionCard({ prompt, pinned, isPinned, isUsed, isFirst, ...on }: QuestionCardProps) {
  return (
    <section className={styles.card}>
      {pinned && (
        <button type="button" className={styles.pinned} onMouseDown={(e) => e.preventDefault()} onClick={on.onPinned}>
          <span>{t('card_pinned')}</span>
          <span dir="auto" lang={pinned.lang}>
            {pinned.text}
          </span>
        </button>
      )}
      <div className={styles.middle}>
        <Question prompt={prompt} />
        <div className={styles.row}>
          <Button look="ghost" unfocused disabled={isFirst} onClick={on.onBack}>
            {t('card_back')}
          </Button>
          <Button look="ghost" unfocused onClick={on.onNext}>
            {t('card_next')}
          </Button>
          <Button look="ghost" unfocused aria-pressed={isPinned} onClick={on.onPin}>
            {t('card_pin')}
          </Button>
          <Button look="ghost" unfocused aria-pressed={isUsed} title={t('card_used_what')} onClick={on.onUsed}>
            {t('card_used')}
          </Button>
        </div>
      </div>
    </section>
  );
}
