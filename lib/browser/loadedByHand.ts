import { browser } from 'wxt/browser';

/**
 * The id derived from the key of hand-loaded builds. A key in the manifest proves nothing: Chromium adds one to store
 * installs too.
 */
export const handLoadedId = 'hchajnbhanjbhniahncgfpmdkiiggbfl';

export const isLoadedByHand = (): boolean => browser.runtime.id === handLoadedId;
