// Wires whether the tab in front can show the card. Needed once the panel stands: fetched after it.
import { onFrontTab } from '../../lib/browser/tabs';
import { cardFitsInFront } from '../../lib/meetings/queries';

/** Tells now, and whenever it may have changed. Returns how to stop. */
export function watchCardFits(tell: (fits: boolean) => void): () => void {
  const look = () =>
    void cardFitsInFront().then(tell, () => {
      tell(false);
    });
  look();
  return onFrontTab(look);
}
