import { useEffect, useState } from 'react';
import { onValues } from '../../lib/browser/storageAreas';
import { dropOffer, readOffer } from '../../lib/reading/offerActions';
import type { Offer } from '../../lib/reading/types';
import { useFollowed } from '../ui/useFollowed';

/** A refusal is shown once: it is discarded at once, but stays on the page that is showing it. */
const shownAfter = (shown: Offer | null | undefined, now: Offer | null): Offer | null =>
  (shown && shown.id === now?.id) || (now === null && shown && 'refusal' in shown) ? shown : now;

/** What is offered to choose from, followed while the page is open (undefined until known), and how to discard it. */
export function useReadingOffer(): { offer: Offer | null | undefined; drop(): void } {
  const [offer, setOffer] = useState<Offer | null>();
  const now = useFollowed(readOffer, onValues);
  useEffect(() => {
    if (now === undefined) return;
    setOffer((shown) => shownAfter(shown, now));
    if (now && 'refusal' in now) void dropOffer(now.id).catch(() => undefined);
  }, [now]);
  const drop = () => {
    setOffer(null);
    if (offer) void dropOffer(offer.id);
  };
  return { offer, drop };
}
