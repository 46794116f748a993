import type { Question } from '../../lib/prompts/types';
import styles from './Decks.module.css';
import { FavouriteStar } from './FavouriteStar';

interface CardLinesProps {
  cards: readonly Question[];
  favourites: ReadonlySet<string>;
  onFavourite(id: string, on: boolean): void;
}

/** Cards to read, each with its star. */
export function CardLines({ cards, favourites, onFavourite }: CardLinesProps) {
  return (
    <ul className={styles.cards}>
      {cards.map(({ id, lang, text }) => (
        <li key={id}>
          <FavouriteStar text={text} on={favourites.has(id)} onChange={(on) => onFavourite(id, on)} />
          <span className={styles.text} lang={lang || undefined} dir="auto">
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
