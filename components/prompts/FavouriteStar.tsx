import { t } from '../../lib/browser/words';
import styles from './FavouriteStar.module.css';

/** Adds a card to the favourites, or removes it. */
export function FavouriteStar({ text, on, onChange }: { text: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <button
      type="button"
      className={styles.star}
      aria-pressed={on}
      aria-label={t('decks_favourite', text)}
      onClick={() => onChange(!on)}
    >
      {on ? '★' : '☆'}
    </button>
  );
}
