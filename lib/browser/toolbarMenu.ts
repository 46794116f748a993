import { browser } from 'wxt/browser';
import type { Tab } from './tabs';

/** Puts one item into the button's own menu. Called after an install or update only: the browser keeps it. */
export async function putInMenu(id: string, title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title, contexts: ['action'] });
}

/** Calls back when an item of the menu is chosen, with the tab in front: its address may be seen from then on. */
export function onMenu(id: string, chosen: (tab: Tab) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === id && tab?.id !== undefined) chosen({ id: tab.id, url: tab.url ?? null });
  });
}
