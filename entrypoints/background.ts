// The doorman: toolbar, chip, badge, and calls that end with their tab. Keeps nothing in memory between two events.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showBriefly, showStanding } from '../lib/browser/badge';
import { onShortcut } from '../lib/browser/commands';
import { isOurs, onMessage } from '../lib/browser/messages';
import { openPanel, openWelcome, panelOpening, tieToolbarButton } from '../lib/browser/panel';
import { onPermits } from '../lib/browser/permits';
import { showPopOut } from '../lib/browser/popout';
import { inject, type Tab, tabsAt } from '../lib/browser/tabs';
import { holdUpdates } from '../lib/browser/update';
import { readKept, storeKept } from '../lib/conversation/kept';
import { askedIn, chipStateOf, hideChips, tabClosed, tabMoved, tellChip, tellChips } from '../lib/meetings/actions';
import { meetingScript, standWhereGranted, watchedMatches } from '../lib/meetings/granted';
import { signOf } from '../lib/panel/glance';
import { pressed } from '../lib/panel/shortcuts';
import { standing } from '../lib/panel/standing';
import { curtainIsDown } from '../lib/settings/curtain';

// Events of tabs come in bursts: each is judged after the one before it.
let line: Promise<unknown> = Promise.resolve();
function inTurn(work: () => Promise<unknown>): void {
  line = line.then(work).catch((error: unknown) => console.error(error));
}

// A sleeping tab may never answer: nothing in the line waits for one.
const unawaited = (work: Promise<unknown>): void => void work.catch((error: unknown) => console.error(error));

/** Milliseconds until what could not be stored is tried again; each try keeps Chromium's worker awake for the next. */
const retryEvery = 2000;
let retrying: ReturnType<typeof setTimeout> | undefined;

async function refresh(): Promise<void> {
  clearTimeout(retrying);
  if (!(await storeKept(Date.now()))) retrying = setTimeout(() => inTurn(refresh), retryEvery);
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

/** Meeting tabs that were open before us get their chip too. */
async function reach(matches: readonly string[]): Promise<void> {
  await Promise.allSettled((await tabsAt(matches)).map((id) => inject(id, meetingScript)));
}

function watchPermits(): void {
  onPermits((added) =>
    inTurn(async () => {
      await standWhereGranted();
      unawaited(added.length > 0 ? reach(added) : hideChips());
    }),
  );
}

export default defineBackground({
  type: 'module',
  main() {
    tieToolbarButton();
    watchTabs();
    watchPermits();
    answerPages();
    onShortcut((name, at) => inTurn(() => shortcut(name, at)));
    holdUpdates();
    // Whatever woke us: a press may still wait to be stored.
    inTurn(async () => (await readKept()).length > 0 && refresh());
    browser.runtime.onStartup.addListener(() => {
      inTurn(refresh);
      inTurn(standWhereGranted);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      inTurn(refresh);
      if (reason === 'install') unawaited(openWelcome());
      inTurn(standWhereGranted);
      // Firefox sees to this by itself.
      const reachable = !import.meta.env.FIREFOX && (reason === 'install' || reason === 'update');
      if (reachable) unawaited(watchedMatches().then(reach));
    });
  },
});
