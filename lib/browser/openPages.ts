// How the panel and the practice log are opened, which differs from browser to browser.
import { browser } from 'wxt/browser';
import type { LogAddress } from '../log/routes';
import { type Opening, sendMessage } from './messages';
import { inCard } from './pageContext';
import type { Tab } from './tabs';

// Each browser has one of the two; the types name only Chromium's.
type Panels = {
  sidePanel?: typeof browser.sidePanel;
  sidebarAction?: { toggle(): Promise<void> };
};
const panels = browser as Panels;

/**
 * Opens the panel in a window, which must be an ordinary one: no browser reports that another kind has no room for it.
 * In a handler of a user gesture, call this before any await. Returns whether it opens.
 */
export async function openPanel(windowId: number): Promise<boolean> {
  const { sidePanel } = panels;
  if (!sidePanel) return false;
  return sidePanel.open({ windowId }).then(
    () => true,
    (error: unknown) => {
      console.error(error);
      return false;
    },
  );
}

/**
 * Makes the toolbar button open and close the panel. Called each time the background starts. In a browser without
 * a panel of its own (Safari), it calls `otherwise` with the tab in front.
 */
export function tieToolbarButton(otherwise: (tab: Tab) => void): void {
  const { sidePanel, sidebarAction } = panels;
  if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else if (sidebarAction) browser.action.onClicked.addListener(() => void sidebarAction.toggle());
  else browser.action.onClicked.addListener(({ id, url }) => id !== undefined && otherwise({ id, url: url ?? null }));
}

/** Shows the panel in a tab of its own. */
export async function openPanelTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html' as never) });
}

/** The keys now bound to opening the panel, as the browser writes them; null if none. */
export async function panelKeys(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  const own = commands.find(({ name }) => name === '_execute_action' || name === '_execute_sidebar_action');
  return own?.shortcut || null;
}

/** How the coach gets from a meeting page to the panel in this browser; to the card if it has no panel. */
export async function panelOpening(): Promise<Opening> {
  if (panels.sidePanel) return { by: 'click' };
  return panels.sidebarAction ? { by: 'toolbar', keys: await panelKeys() } : { by: 'card' };
}

/** Where this browser keeps the toolbar buttons of extensions, which decides how one is pinned. */
export type ButtonHome = 'chromium' | 'firefox' | 'safari';

export const buttonHome = (): ButtonHome =>
  panels.sidePanel ? 'chromium' : panels.sidebarAction ? 'firefox' : 'safari';

const logAddress = (): string => browser.runtime.getURL('/log.html' as never);
const welcome: LogAddress = '#/welcome';
const talks: LogAddress = '#/';

/** Opens the practice log in a new tab on its first page, which says how it works. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: `${logAddress()}${welcome}` });
}

/**
 * Shows the practice log in its tab, or opens one; at a place in it, such as `#/settings`, if given. A tab that is
 * still on the first page goes on to the talks.
 */
export async function openLog(place: LogAddress | '' = ''): Promise<void> {
  if (inCard()) return sendMessage('openLog', place);
  const address = logAddress();
  const [open] = await browser.tabs.query({ url: `${address}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url: address + place });
    return;
  }
  const onward = place || (open.url?.endsWith(welcome) ? talks : '');
  await browser.tabs.update(open.id, onward ? { active: true, url: address + onward } : { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
