// Whether this Coachside was loaded by hand.
import { browser } from 'wxt/browser';

/** The id that comes of the key of hand-loaded builds. Chromium writes a key into a store's install too: it tells nothing. */
export const handLoadedId = 'hchajnbhanjbhniahncgfpmdkiiggbfl';

export const isLoadedByHand = (): boolean => browser.runtime.id === handLoadedId;
