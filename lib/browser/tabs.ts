// What the browser tells us about tabs. We get addresses only for hosts that the coach lets us see.
import { browser } from 'wxt/browser';
import { sendMessage } from './messages';
import { inCard } from './pageContext';

export interface Tab {
  id: number;
  url: string | null;
}

type InFront = Pick<
  Parameters<Parameters<typeof browser.tabs.onCreated.addListener>[0]>[0],
  'id' | 'windowId' | 'url' | 'lastAccessed'
>;

/** The types of windows to choose from, the widest choice first. */
const choices = [['normal', 'popup', 'app'], ['normal', 'app'], ['normal']] as const;

async function lastWindow(windowTypes: (typeof choices)[number]): Promise<number | undefined> {
  // The types of the API leave out installed web apps; both browsers know them.
  const asked = { windowTypes: [...windowTypes] as 'normal'[] };
  return (await browser.windows.getLastFocused(asked).catch(() => undefined))?.id;
}

/**
 * The tabs in front of ordinary windows, and those of other windows if we may see the address. No other tab can be a
 * meeting, nor can our own pages.
 */
async function inFront(): Promise<{ all: InFront[]; ordinary: InFront[] }> {
  const [tabs, ordinary] = await Promise.all([
    browser.tabs.query({ active: true }),
    browser.tabs.query({ active: true, windowType: 'normal' }),
  ]);
  const ours = browser.runtime.getURL('' as never);
  const alone = tabs.filter(({ id, url }) => url && !url.startsWith(ours) && !ordinary.some((one) => one.id === id));
  return { all: [...ordinary, ...alone], ordinary };
}

/**
 * Of the tabs in front, the one that was used last. If our own window was used last: the tab whose chip was pressed
 * last (`asked`), if its window is not an ordinary one, else the one used before.
 */
async function usedLast(asked: number | null): Promise<InFront | undefined> {
  const { all, ordinary } = await inFront();
  const inWindow = (id: number | undefined) => all.find(({ windowId }) => windowId === id);
  const alone = all.find((tab) => tab.id === asked && !ordinary.includes(tab));
  const [any, ...others] = await Promise.all(choices.map(lastWindow));
  const used = [inWindow(any), alone, ...others.map(inWindow)].find((tab) => tab !== undefined);
  // Firefox returns the window used last whatever its type; there the tab itself says when it was last used.
  return used ?? [...all].sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/**
 * The tab in front in this page's window, or the card's own; for a page that is in no ordinary window (the pop-out, the
 * background) the one used last. `asked` is the tab whose chip was pressed last.
 */
export async function frontTab(asked: number | null = null): Promise<Tab | null> {
  if (inCard()) return sendMessage('ownTab', undefined);
  const [beside] = await browser.tabs.query({ active: true, currentWindow: true, windowType: 'normal' });
  const tab = beside ?? (await usedLast(asked));
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** Whether a tab is in a window without room for the panel: that of an installed web app, or a popup. */
export async function standsAlone(tabId: number): Promise<boolean> {
  const { windowId } = await browser.tabs.get(tabId);
  return (await browser.windows.get(windowId)).type !== 'normal';
}

/** Calls back if another tab may be in front, or its address changed. Not in the card. Returns a function to stop. */
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

/** Whether a tab is open and its page in memory: the browser discards pages that nobody looks at. */
export const isAwake = (tabId: number): Promise<boolean> =>
  inCard()
    ? sendMessage('tabIsAwake', tabId)
    : browser.tabs.get(tabId).then(
        ({ discarded }) => !discarded,
        () => false,
      );

/** The open tabs whose addresses match. */
export async function tabsAt(matches: readonly string[]): Promise<Tab[]> {
  // Chromium takes an empty list of patterns to mean any address.
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

/** Runs a content script in a tab that was already open. */
export async function inject(tabId: number, file: `/content-scripts/${string}.js`): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file as never] });
}

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * Runs one of our scripts in a tab that was just granted, in a world that the page's own scripts cannot reach. Returns
 * its result. Rejects if the browser lets no script run. Tries up to `tries` times, within a second, as Chromium
 * informs a busy page of the grant a little after it informs us.
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
