import { t } from '../../lib/browser/words';
import type { Aside } from '../../lib/database/types';
import { Button } from '../ui/Button';
import styles from './AsideTexts.module.css';
import { fieldLabels } from './fieldLabels';

interface AsideTextsProps {
  asides: readonly Aside[];
  onTakeBack(aside: Aside): void;
  onDismiss(aside: Aside): void;
}

/** Texts that lost against newer ones when two logs were merged: none is discarded, each is offered. */
export function AsideTexts({ asides, onTakeBack, onDismiss }: AsideTextsProps) {
  if (asides.length === 0) return null;
  return (
    <ul className={styles.asides} aria-label={t('log_asides')}>
      {asides.map((aside) => (
        <li key={aside.id}>
          <p>{t('log_aside', fieldLabels(aside.field))}</p>
          <blockquote dir="auto">{aside.text}</blockquote>
          <div>
            <Button look="ghost" onClick={() => onTakeBack(aside)}>
              {t('log_aside_take')}
            </Button>
            <Button look="ghost" onClick={() => onDismiss(aside)}>
              {t('log_aside_dismiss')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
