// The doorman: toolbar, chip, badge, and calls that end with their tab. Keeps nothing in memory between two events.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showWaiting } from '../lib/browser/badge';
import { onMessage } from '../lib/browser/messages';
import { openPanel, panelOpening, tieToolbarButton } from '../lib/browser/panel';
import { inject, tabsAt } from '../lib/browser/tabs';
import { applyUpdate, holdUpdates } from '../lib/browser/update';
import { liveConversation } from '../lib/conversation/queries';
import { chipStateOf, tabClosed, tabMoved, tellChip, tellChips } from '../lib/meetings/actions';
import { sites } from '../lib/meetings/address';
import { waitingIds } from '../lib/reflection/queries';

// Events of tabs come in bursts: each is judged after the one before it.
let line: Promise<unknown> = Promise.resolve();
function inTurn(work: () => Promise<unknown>): void {
  line = line.then(work).catch((error: unknown) => console.error(error));
}

async function refresh(): Promise<void> {
  const [waiting, live] = await Promise.all([waitingIds(), liveConversation()]);
  await Promise.all([showWaiting(waiting.length), tellChips()]);
  if (!live) await applyUpdate();
}

function watchTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    const at = Date.now();
    inTurn(async () => (await tabClosed(tabId, at)) && refresh());
  });
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    const at = Date.now();
    if (change.status !== 'loading' && change.url === undefined) return;
    inTurn(async () => {
      if (await tabMoved({ id: tabId, url: tab.url ?? null }, at)) await refresh();
      else if (change.url !== undefined) await tellChip(tabId);
    });
  });
}

function answerPages(): void {
  onMessage('openPanel', ({ sender }) => {
    if (sender.tab?.windowId !== undefined) openPanel(sender.tab.windowId);
  });
  onMessage('chipState', async ({ sender }) => ({
    state: await chipStateOf(sender.tab?.id),
    opening: await panelOpening(),
  }));
  onMessage('conversationChanged', () => inTurn(refresh));
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
    holdUpdates(() => inTurn(refresh));
    browser.runtime.onStartup.addListener(() => inTurn(refresh));
    browser.runtime.onInstalled.addListener(() => inTurn(async () => Promise.all([refresh(), reachOpenTabs()])));
  },
});
