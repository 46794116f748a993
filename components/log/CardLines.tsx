import type { Question } from '../../lib/prompts/types';
import { Star } from '../parts/Star';
import styles from './Decks.module.css';

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
          <Star text={text} on={favourites.has(id)} onChange={(on) => onFavourite(id, on)} />
          <span className={styles.text} lang={lang || undefined} dir="auto">
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
