// Whether the tab in front can show the card. Needed once the panel stands: fetched after it.
import { onFrontTab } from '../../lib/browser/tabs';
import { watchAnswer } from '../../lib/database/watchAnswer';
import { cardFitsInFront } from '../../lib/meetings/binding/queries/meetingTabs';

/** Tells now, and whenever it may have changed. Returns how to stop. */
export const watchCardFits = (tell: (fits: boolean) => void): (() => void) =>
  watchAnswer(cardFitsInFront, onFrontTab, tell);
