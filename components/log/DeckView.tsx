import { useState } from 'react';
import { many, t } from '../../lib/browser/words';
import type { NewCard } from '../../lib/prompts/actions/ownDecks';
import { cardTextLimit, deckNameLimit } from '../../lib/prompts/deckLimits';
import type { Card, Deck } from '../../lib/prompts/types';
import { Button } from '../parts/Button';
import { Star } from '../parts/Star';
import { CardForm, KindChoice, StageChoice } from './CardForm';
import styles from './Decks.module.css';
import { Heading } from './Heading';
import { More } from './More';
import { Page } from './Page';
import { Part } from './Part';
import { decksPlace } from './place';
import { Remarks } from './Remarks';
import { SettledField } from './SettledField';

interface DeckViewProps {
  deck: Deck;
  cards: readonly Card[];
  favourites: ReadonlySet<string>;
  onRename(name: string): void;
  onAdd(card: NewCard): void;
  onEdit(id: string, changes: Partial<NewCard>): void;
  onFavourite(id: string, on: boolean): void;
  onDeleteCard(id: string): void;
  onSave(): void;
  onDelete(): void;
}

/** Cards shown at first, and further ones a press. */
const page = 50;

/** One deck of the coach's own: its cards, to write and to mend. */
export function DeckView({ deck, cards, favourites, ...on }: DeckViewProps) {
  return (
    <Page>
      <Heading title={t('decks_one_title')}>
        <bdi>{deck.name}</bdi>
      </Heading>
      <p>
        <a href={decksPlace}>{t('decks_all')}</a>
      </p>
      {deck.source && (
        <p className={styles.soft}>
          {t('decks_source')} <bdi>{deck.source.title}</bdi> <bdi>{deck.source.address}</bdi>
        </p>
      )}
      <SettledField
        label={t('decks_name')}
        value={deck.name}
        stamp={deck.stamp}
        max={deckNameLimit}
        onSettle={on.onRename}
      />
      <Part title={t('decks_write')}>
        <CardForm lang={deck.lang} onAdd={on.onAdd} />
      </Part>
      <OwnCards cards={cards} favourites={favourites} {...on} />
      <Part title={t('decks_file')}>
        <p>{t('decks_file_what')}</p>
        <p className={styles.row}>
          <Button look="quiet" onClick={on.onSave}>
            {t('decks_file_save')}
          </Button>
          <Button look="link" onClick={on.onDelete}>
            {t('decks_delete')}
          </Button>
        </p>
      </Part>
    </Page>
  );
}

type Verbs = Pick<DeckViewProps, 'onEdit' | 'onFavourite' | 'onDeleteCard'>;

function OwnCards({ cards, favourites, ...on }: Pick<DeckViewProps, 'cards' | 'favourites'> & Verbs) {
  const [limit, setLimit] = useState(page);
  return (
    <Part title={many('decks_count', cards.length)}>
      <ul className={styles.cards}>
        {cards.slice(0, limit).map((card) => (
          <OwnCard key={card.id} card={card} liked={favourites.has(card.id)} {...on} />
        ))}
      </ul>
      <More shown={limit} total={cards.length} onMore={() => setLimit(limit + page)} />
    </Part>
  );
}

interface OwnCardProps extends Verbs {
  card: Card;
  liked: boolean;
}

function OwnCard({ card, liked, onEdit, onFavourite, onDeleteCard }: OwnCardProps) {
  const { id, text, lang, stage, kinds, stamp } = card;
  return (
    <li>
      <Star text={text} on={liked} onChange={(on) => onFavourite(id, on)} />
      <div className={styles.form}>
        <SettledField
          label={t('decks_card')}
          value={text}
          stamp={stamp}
          max={cardTextLimit}
          onSettle={(next) => onEdit(id, { text: next })}
        />
        <Remarks text={text} lang={lang} />
        <div className={styles.row}>
          <StageChoice stage={stage} onStage={(next) => onEdit(id, { stage: next })} />
          <KindChoice kinds={kinds} onKinds={(next) => onEdit(id, { kinds: next })} />
          <Button look="link" aria-label={t('decks_delete_card', text)} onClick={() => onDeleteCard(id)}>
            {t('decks_delete_one')}
          </Button>
        </div>
      </div>
    </li>
  );
}
