import { type ReactNode, useState } from 'react';
import { many, t } from '../../lib/browser/words';
import { linkTo } from '../../lib/log/routes';
import { deckNameLimit } from '../../lib/prompts/deckLimits';
import type { BuiltInDeck, OwnDeck, Shelf } from '../../lib/prompts/queries/decks';
import type { Question } from '../../lib/prompts/types';
import { Button } from '../ui/Button';
import { StoredCheck } from '../ui/CheckField';
import { LineField } from '../ui/LineField';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';
import { PagePart } from '../ui/PagePart';
import { SearchField } from '../ui/SearchField';
import { CardLines } from './CardLines';
import styles from './Decks.module.css';

interface DecksProps extends Shelf {
  /** The search text and what was found; `found` is null if there is no search. */
  words: string;
  found: readonly Question[] | null;
  /** Where a deck file is chosen and previewed. */
  file: ReactNode;
  onWords(words: string): void;
  onDealt(deck: string, on: boolean): void;
  onFavourite(id: string, on: boolean): void;
  onAddDeck(name: string): void;
}

/** All decks: which are dealt, the coach's own to edit, the built-in ones to read. */
export function Decks({ own, builtIn, favourites, words, found, file, ...on }: DecksProps) {
  const lines = { favourites, onFavourite: on.onFavourite };
  return (
    <PageBody>
      <PageHeading>{t('decks_headline')}</PageHeading>
      <p>{t('decks_what')}</p>
      <SearchField label={t('decks_find')} words={words} onWords={on.onWords} />
      {found && (
        <PagePart title={t('decks_found')}>
          {found.length === 0 ? <p>{t('decks_found_none')}</p> : <CardLines cards={found} {...lines} />}
        </PagePart>
      )}
      <PagePart title={t('decks_own')}>
        {own.length > 0 && (
          <ul className={styles.decks}>
            {own.map((one) => (
              <OwnLine key={one.deck.id} {...one} onDealt={on.onDealt} />
            ))}
          </ul>
        )}
        <AddDeck onAddDeck={on.onAddDeck} />
        {file}
      </PagePart>
      <PagePart title={t('decks_built_in')}>
        <ul className={styles.decks}>
          {builtIn.map((one) => (
            <BuiltInLine key={one.name} {...one} {...lines} onDealt={on.onDealt} />
          ))}
        </ul>
      </PagePart>
    </PageBody>
  );
}

function OwnLine({ deck, count, on, onDealt }: OwnDeck & Pick<DecksProps, 'onDealt'>) {
  return (
    <li>
      <a href={linkTo('deck', deck.id)} dir="auto">
        {deck.name}
      </a>
      <span className={styles.soft}>{many('decks_count', count)}</span>
      <StoredCheck label={t('decks_dealt', deck.name)} checked={on} onChange={(dealt) => onDealt(deck.id, dealt)} />
    </li>
  );
}

type BuiltInLineProps = BuiltInDeck & Pick<DecksProps, 'favourites' | 'onDealt' | 'onFavourite'>;

function BuiltInLine({ name, cards, on, favourites, onDealt, onFavourite }: BuiltInLineProps) {
  return (
    <li>
      <StoredCheck label={t('decks_dealt', name)} checked={on} onChange={(dealt) => onDealt(name, dealt)} />
      <details>
        <summary lang={cards[0]?.lang} dir="auto">
          {name}
        </summary>
        <CardLines cards={cards} favourites={favourites} onFavourite={onFavourite} />
      </details>
    </li>
  );
}

function AddDeck({ onAddDeck }: Pick<DecksProps, 'onAddDeck'>) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAddDeck(name);
        setName('');
      }}
    >
      <LineField label={t('decks_new')} text={name} max={deckNameLimit} onText={setName} />
      <p>
        <Button look="quiet" type="submit">
          {t('decks_add')}
        </Button>
      </p>
    </form>
  );
}
