import { useState } from 'react';
import { many, t } from '../../lib/browser/words';
import { linkTo } from '../../lib/log/routes';
import type { NewCard } from '../../lib/prompts/actions/ownDecks';
import { cardTextLimit, deckNameLimit } from '../../lib/prompts/deckLimits';
import type { Card, Deck } from '../../lib/prompts/types';
import { Button } from '../ui/Button';
import { MoreButton } from '../ui/MoreButton';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';
import { PagePart } from '../ui/PagePart';
import { SettledField } from '../ui/SettledField';
import { CardForm, KindChoice, StageChoice } from './CardForm';
import styles from './Decks.module.css';
import { FavouriteStar } from './FavouriteStar';
import { QuestionRemarks } from './QuestionRemarks';

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

/** How many cards are shown at first, and how many more per press. */
const page = 50;

/** One deck of the coach's own: its cards, to write and edit. */
export function DeckView({ deck, cards, favourites, ...on }: DeckViewProps) {
  return (
    <PageBody>
      <PageHeading>
        <bdi>{deck.name}</bdi>
      </PageHeading>
      <p>
        <a href={linkTo('questions')}>{t('decks_all')}</a>
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
      <PagePart title={t('decks_write')}>
        <CardForm lang={deck.lang} onAdd={on.onAdd} />
      </PagePart>
      <OwnCards cards={cards} favourites={favourites} {...on} />
      <PagePart title={t('decks_file')}>
        <p>{t('decks_file_what')}</p>
        <p className={styles.row}>
          <Button look="quiet" onClick={on.onSave}>
            {t('decks_file_save')}
          </Button>
          <Button look="link" onClick={on.onDelete}>
            {t('decks_delete')}
          </Button>
        </p>
      </PagePart>
    </PageBody>
  );
}

type Verbs = Pick<DeckViewProps, 'onEdit' | 'onFavourite' | 'onDeleteCard'>;

function OwnCards({ cards, favourites, ...on }: Pick<DeckViewProps, 'cards' | 'favourites'> & Verbs) {
  const [limit, setLimit] = useState(page);
  return (
    <PagePart title={many('decks_count', cards.length)}>
      <ul className={styles.cards}>
        {cards.slice(0, limit).map((card) => (
          <OwnCard key={card.id} card={card} liked={favourites.has(card.id)} {...on} />
        ))}
      </ul>
      <MoreButton shown={limit} total={cards.length} onMore={() => setLimit(limit + page)} />
    </PagePart>
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
      <FavouriteStar text={text} on={liked} onChange={(on) => onFavourite(id, on)} />
      <div className={styles.form}>
        <SettledField
          label={t('decks_card')}
          value={text}
          stamp={stamp}
          max={cardTextLimit}
          onSettle={(next) => onEdit(id, { text: next })}
        />
        <QuestionRemarks text={text} lang={lang} />
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
