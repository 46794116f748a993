// Wires whether the tab in front can show the card. Needed once the panel stands: fetched after it.
import { onFrontTab } from '../../lib/browser/tabs';
import { cardFitsInFront } from '../../lib/meetings/queries';
import { follow } from '../../lib/store/follow';

/** Tells now, and whenever it may have changed. Returns how to stop. */
export const watchCardFits = (tell: (fits: boolean) => void): (() => void) => follow(cardFitsInFront, onFrontTab, tell);
