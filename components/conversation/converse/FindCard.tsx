import { t } from '../../../lib/browser/words';
import type { Question } from '../../../lib/prompts/types';
import { Sheet } from '../../panel/Sheet';
import { FavouriteStar } from '../../prompts/FavouriteStar';
import { SearchField } from '../../ui/SearchField';
import styles from './FindCard.module.css';

interface FindCardProps {
  words: string;
  found: readonly Question[];
  favourites: ReadonlySet<string>;
  onWords(words: string): void;
  onPick(id: string): void;
  onFavourite(id: string, on: boolean): void;
  onClose(): void;
}

/** A sheet to search for a question; pressing one shows it. */
export function FindCard({ words, found, favourites, onWords, onPick, onFavourite, onClose }: FindCardProps) {
  return (
    <Sheet title={t('card_find')} tall onClose={onClose}>
      <SearchField label={t('card_find')} words={words} onWords={onWords} />
      <ul className={styles.found}>
        {found.map(({ id, lang, text }) => (
          <li key={id}>
            <FavouriteStar text={text} on={favourites.has(id)} onChange={(on) => onFavourite(id, on)} />
            <button
              type="button"
              className={styles.pick}
              lang={lang || undefined}
              dir="auto"
              onClick={() => onPick(id)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{t('decks_found_none')}</p>}
    </Sheet>
  );
}
