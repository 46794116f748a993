import { t } from '../../lib/browser/words';
import type { Prompt } from '../../lib/prompts/types';
import { Button } from '../parts/Button';
import styles from './Card.module.css';

interface CardProps {
  /** Undefined where this version does not know the card. */
  prompt: Prompt | undefined;
  /** The card kept at hand, when it is not the one shown. */
  pinned: Prompt | undefined;
  isPinned: boolean;
  isUsed: boolean;
  isFirst: boolean;
  onBack(): void;
  onNext(): void;
  onPin(): void;
  onUsed(): void;
  onPinned(): void;
}

/** One question, and what can be done with it. */
export function Card({ prompt, pinned, isPinned, isUsed, isFirst, ...on }: CardProps) {
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
        <h2 className={styles.question} dir="auto" lang={prompt?.lang} aria-live="polite">
          {prompt?.text ?? t('card_gone')}
        </h2>
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
          <Button look="ghost" unfocused aria-pressed={isUsed} onClick={on.onUsed}>
            {t('card_used')}
          </Button>
        </div>
      </div>
    </section>
  );
}
