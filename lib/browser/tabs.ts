// Owns what the browser tells of tabs. An address is there only for hosts that the coach lets us see.
import { browser } from 'wxt/browser';
import { inCard } from './card';
import { sendMessage } from './messages';

export interface Tab {
  id: number;
  url: string | null;
}

/** Of the tabs in front of the ordinary windows, the one that was used last. */
async function usedLast() {
  const tabs = await browser.tabs.query({ active: true, windowType: 'normal' });
  const asked = { windowTypes: ['normal' as const] };
  // Firefox names the window used last whatever its type; there the tab itself knows when it was last in use.
  const last = await browser.windows.getLastFocused(asked).catch(() => undefined);
  const newest = [...tabs].sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return tabs.find(({ windowId }) => windowId === last?.id) ?? newest[0];
}

/**
 * The tab in front in this page's window, or the card's own; for a page that stands in no ordinary window (the pop-out, the background)
 * in the one used last.
 */
export async function frontTab(): Promise<Tab | null> {
  if (inCard()) return sendMessage('ownTab', undefined);
  const [beside] = await browser.tabs.query({ active: true, currentWindow: true, windowType: 'normal' });
  const tab = beside ?? (await usedLast());
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** Calls back whenever another tab may be in front, or its address changed. The card's stays. Returns how to stop. */
export function onFrontTab(changed: () => void): () => void {
  if (inCard()) return () => undefined;
  const updated = (_: number, change: { url?: string; status?: string }) => {
    if (change.url !== undefined || change.status !== undefined) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  browser.windows.onFocusChanged.addListener(changed);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
    browser.windows.onFocusChanged.removeListener(changed);
  };
}

export const isOpen = (tabId: number): Promise<boolean> =>
  inCard() ? sendMessage('tabIsOpen', tabId) : browser.tabs.get(tabId).then(Boolean, () => false);

/** Whether a tab is open and its page in memory: the browser lets go of pages that nobody looks at. */
export const isAwake = (tabId: number): Promise<boolean> =>
  inCard()
    ? sendMessage('tabIsAwake', tabId)
    : browser.tabs.get(tabId).then(
        ({ discarded }) => !discarded,
        () => false,
      );

/** The open tabs whose addresses match. */
export async function tabsAt(matches: readonly string[]): Promise<Tab[]> {
  // Chromium takes no patterns for any address.
  const tabs = matches.length === 0 ? [] : await browser.tabs.query({ url: [...matches] });
  return tabs.flatMap(({ id, url }) => (id === undefined ? [] : { id, url: url ?? null }));
}

/** Whether the coach lets the extension see these addresses; Firefox can withdraw it. */
export const maySee = (matches: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...matches] });

/** Ids of the open tabs whose addresses we may not see. */
export async function unseenTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => (id === undefined || url !== undefined ? [] : id));
}

/** Brings a content script into a tab that was open before it. */
export async function inject(tabId: number, file: `/content-scripts/${string}.js`): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file as never] });
}

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * Runs one of our scripts in a tab that was granted just now, in a world that the page's own scripts cannot reach; what
 * it comes to. Rejects where the browser lets no script run: asked up to `tries` times, in a second, as Chromium tells a
 * busy page of the grant a little after it tells us.
 */
export async function runIn<T>(tabId: number, file: `/${string}.js`, tries = 5): Promise<T | undefined> {
  const script = { target: { tabId }, files: [file as never], injectImmediately: true };
  try {
    const [frame] = await browser.scripting.executeScript(script);
    return frame?.result as T | undefined;
  } catch (error) {
    if (tries <= 1) throw error;
    await wait(250);
    return runIn(tabId, file, tries - 1);
  }
}
