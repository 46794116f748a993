// Owns the panel's window of its own: one at a time, for desktop meeting apps and second screens.
import { browser } from 'wxt/browser';

const search = '?window';

/** Whether this page is the window of its own. */
export const isPopOut = (): boolean => location.search === search;

/** In CSS pixels: about as wide as a side panel. */
const size = { width: 380, height: 720 };

/** Opens the window, or brings the one that is open to the front. Calls must not overlap, or there may be two. */
export async function showPopOut(): Promise<void> {
  const address = browser.runtime.getURL('/sidepanel.html' as never);
  const tabs = await browser.tabs.query({ url: `${address}*` });
  const open = tabs.find(({ url }) => url === address + search);
  if (open?.windowId === undefined)
    await browser.windows.create({ url: address + search, type: 'popup', focused: true, ...size });
  else await browser.windows.update(open.windowId, { focused: true });
}
