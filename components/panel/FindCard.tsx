import { useEffect, useId, useRef } from 'react';
import { t } from '../../lib/browser/words';
import type { Question } from '../../lib/prompts/types';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Star } from '../parts/Star';
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

/** A sheet to look for a question in; pressing one shows it. */
export function FindCard({ words, found, favourites, onWords, onPick, onFavourite, onClose }: FindCardProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog ref={sheet} className={styles.sheet} aria-label={t('card_find')} closedby="any" onClose={onClose}>
      <Field id={id} label={t('card_find')}>
        <input
          id={id}
          type="search"
          dir="auto"
          autoComplete="off"
          maxLength={200}
          value={words}
          onChange={({ target }) => onWords(target.value)}
        />
      </Field>
      <ul className={styles.found}>
        {found.map(({ id: card, lang, text }) => (
          <li key={card}>
            <Star text={text} on={favourites.has(card)} onChange={(on) => onFavourite(card, on)} />
            <button
              type="button"
              className={styles.pick}
              lang={lang || undefined}
              dir="auto"
              onClick={() => onPick(card)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{t('decks_found_none')}</p>}
      <Button look="quiet" onClick={() => sheet.current?.close()}>
        {t('log_close')}
      </Button>
    </dialog>
  );
}
