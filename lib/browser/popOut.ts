// The panel's window of its own: one at a time, for desktop meeting apps and second screens.
import { browser } from 'wxt/browser';
import { popOutSearch } from './pageContext';
import { keepSession, readSession } from './sessionValues';

/** In CSS pixels: about as wide as a side panel. */
const size = { width: 380, height: 720 };

/** The window opened last, if it still exists. While its page loads, it cannot be found by address. */
async function openedLast(): Promise<number | undefined> {
  const id = await readSession<number>('popOut');
  const found = id === null ? undefined : await browser.windows.get(id).catch(() => undefined);
  return found?.id;
}

/** Opens the window, or brings the one that is open to the front. Calls must not overlap, or there may be two. */
export async function showPopOut(): Promise<void> {
  const address = browser.runtime.getURL('/sidepanel.html' as never);
  const tabs = await browser.tabs.query({ url: `${address}*` });
  const open = tabs.find(({ url }) => url === address + popOutSearch)?.windowId ?? (await openedLast());
  if (open !== undefined) await browser.windows.update(open, { focused: true });
  else {
    const made = await browser.windows.create({ url: address + popOutSearch, type: 'popup', focused: true, ...size });
    await keepSession({ popOut: made?.id ?? null });
  }
}
