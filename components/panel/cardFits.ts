// Whether the tab in front can show the card. Loaded after the panel is drawn.
import { onFrontTab } from '../../lib/browser/tabs';
import { watchAnswer } from '../../lib/database/watchAnswer';
import { cardFitsInFront } from '../../lib/meetings/binding/queries/meetingTabs';

/** Reports now and whenever the answer may have changed. Returns a function that stops it. */
export const watchCardFits = (tell: (fits: boolean) => void): (() => void) =>
  watchAnswer(cardFitsInFront, onFrontTab, tell);
