import { many, snake, t } from '../../lib/browser/words';
import type { Chosen } from '../../lib/reading/actions';
import type { Offer } from '../../lib/reading/types';
import { Notice } from '../ui/Notice';
import { ChooseQuestions } from './ChooseQuestions';

interface ReadingOfferProps {
  /** What was read last and is waiting; null for nothing. */
  offer: Offer | null;
  /** What was just kept of it. */
  kept: Pick<Chosen, 'cards' | 'article'> | null;
  onKeep(chosen: Chosen): void;
  onLeave(): void;
}

/** What is waiting to be chosen from, why nothing is, or how to begin. */
export function ReadingOffer({ offer, kept, onKeep, onLeave }: ReadingOfferProps) {
  if (offer && 'found' in offer)
    return <ChooseQuestions key={offer.id} offer={offer} onKeep={onKeep} onLeave={onLeave} />;
  return (
    <>
      {offer && <Notice urgent>{t(`reading_refused_${snake(offer.refusal)}`)}</Notice>}
      {kept && (
        <Notice>
          {kept.cards.length > 0 && many('reading_kept', kept.cards.length)} {kept.article && t('reading_kept_article')}
        </Notice>
      )}
      <p>{t('reading_how')}</p>
    </>
  );
}
