// The doorman: toolbar, chip, badge, and calls that end with their tab. Keeps nothing in memory between two events.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showBriefly, showStanding } from '../lib/browser/badge';
import { onShortcut } from '../lib/browser/commands';
import { isOurs, onMessage } from '../lib/browser/messages';
import { openPanel, openWelcome, panelOpening, tieToolbarButton } from '../lib/browser/panel';
import { showPopOut } from '../lib/browser/popout';
import { inject, type Tab, tabsAt } from '../lib/browser/tabs';
import { holdUpdates } from '../lib/browser/update';
import { askedIn, chipStateOf, tabClosed, tabMoved, tellChip, tellChips } from '../lib/meetings/actions';
import { sites } from '../lib/meetings/address';
import { signOf } from '../lib/panel/glance';
import { standing } from '../lib/panel/queries';
import { pressed } from '../lib/panel/shortcuts';
import { curtainIsDown } from '../lib/settings/curtain';

// Events of tabs come in bursts: each is judged after the one before it.
let line: Promise<unknown> = Promise.resolve();
function inTurn(work: () => Promise<unknown>): void {
  line = line.then(work).catch((error: unknown) => console.error(error));
}

// A sleeping tab may never answer: nothing in the line waits for one.
const unawaited = (work: Promise<unknown>): void => void work.catch((error: unknown) => console.error(error));

async function refresh(): Promise<void> {
  unawaited(tellChips());
  await showStanding(await standing());
}

async function moved(tab: Tab, at: number, hasMoved: boolean): Promise<void> {
  if (await tabMoved(tab, at)) await refresh();
  else if (hasMoved) unawaited(tellChip(tab.id));
}

function watchTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    const at = Date.now();
    inTurn(async () => (await tabClosed(tabId, at)) && refresh());
  });
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    const at = Date.now();
    if (change.status !== 'loading' && change.url === undefined) return;
    inTurn(() => moved({ id: tabId, url: tab.url ?? null }, at, change.url !== undefined));
  });
}

function answerPages(): void {
  onMessage('openPanel', ({ sender: { tab } }) => {
    if (tab?.windowId === undefined || tab.id === undefined) return;
    openPanel(tab.windowId);
    unawaited(askedIn(tab.id));
  });
  onMessage('chipState', async ({ sender }) => ({
    state: await chipStateOf(sender.tab?.id),
    opening: await panelOpening(),
  }));
  onMessage('conversationChanged', ({ sender }) => {
    // Meeting pages have no business to say so.
    if (isOurs(sender)) inTurn(refresh);
  });
  onMessage('popOut', ({ sender }) => {
    if (isOurs(sender)) inTurn(showPopOut);
  });
}

async function shortcut(name: string, at: number): Promise<void> {
  const sign = signOf(await pressed(name, at), await curtainIsDown());
  if (sign) await showBriefly(sign, () => inTurn(refresh));
  else await refresh();
}

/** Meeting tabs that were open before us get their chip too, where the browser does not see to it. */
async function reachOpenTabs(): Promise<void> {
  const tabs = await tabsAt(sites.flatMap(({ matches }) => matches));
  await Promise.allSettled(tabs.map((id) => inject(id, '/content-scripts/meeting.js')));
}

export default defineBackground({
  type: 'module',
  main() {
    tieToolbarButton();
    watchTabs();
    answerPages();
    onShortcut((name, at) => inTurn(() => shortcut(name, at)));
    holdUpdates();
    browser.runtime.onStartup.addListener(() => inTurn(refresh));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      inTurn(refresh);
      if (reason === 'install') unawaited(openWelcome());
      if (reason === 'install' || reason === 'update') unawaited(reachOpenTabs());
    });
  },
});
