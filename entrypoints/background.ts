// The doorman: toolbar, chip, badge, and calls that end with their tab. Keeps nothing in memory between two events.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { keepCopy } from '../lib/backup/logMark';
import { oweAfterFaults } from '../lib/backup/owed';
import { badgeState } from '../lib/badge/queries';
import { signOf } from '../lib/badge/shortcutSignActions';
import { ownArea } from '../lib/browser/area';
import { showBriefly, showStanding } from '../lib/browser/badge';
import { onShortcut } from '../lib/browser/commands';
import { onErased } from '../lib/browser/erased';
import { onMenu, putInMenu } from '../lib/browser/menu';
import { isOurs, onMessage, sendMessage } from '../lib/browser/messages';
import { openLog, openPanel, openPanelTab, openWelcome, tieToolbarButton } from '../lib/browser/panel';
import { onPermits } from '../lib/browser/permits';
import { showPopOut } from '../lib/browser/popout';
import { frontTab, inject, isAwake, isOpen, standsAlone, type Tab, tabsAt } from '../lib/browser/tabs';
import { holdUpdates, keepAwake } from '../lib/browser/update';
import { t } from '../lib/browser/words';
import { readKept, storeKept } from '../lib/conversation/actions/unsavedShortcutPresses';
import { pauseAfter } from '../lib/database/retryDelays';
import { forgetClock } from '../lib/database/writeRows';
import { tabClosed, tabMoved, tabReplaced, takeUp } from '../lib/meetings/binding/actions/callTie';
import {
  cardComesBack,
  forgetCard,
  keepPlace,
  leaveFor,
  redeem,
  showsCard,
} from '../lib/meetings/binding/actions/cardTickets';
import { lastOfEach, oneByOne } from '../lib/meetings/binding/actions/eventOrder';
import {
  lookedAt,
  meetingScript,
  standWhereGranted,
  watchedMatches,
} from '../lib/meetings/binding/actions/grantedSites';
import { askedIn, chipViewOf, hideChips, tellChip, tellChips } from '../lib/meetings/binding/actions/updateChips';
import { readPlace } from '../lib/meetings/page/cardPlace';
import { noteRun } from '../lib/panel/actions/panelHeartbeat';
import { pressed } from '../lib/panel/actions/runShortcut';
import { offerFrom } from '../lib/reading/offerActions';
import { curtainIsDown } from '../lib/settings/curtainActions';

const answered = oneByOne();
const inTurn = (work: () => Promise<unknown>): void => void answered(work).catch(() => undefined);

// A sleeping tab may never answer: nothing in the line waits for one.
const unawaited = (work: Promise<unknown>): void => void work.catch((error: unknown) => console.error(error));

/** The longest wait until what could not be stored is tried again: each try keeps Chromium's worker awake for the next. */
const longestPause = 20_000;
let failures = 0;
let retrying: ReturnType<typeof setTimeout> | undefined;

/** After an update or a restart: the tie to an open tab again, and the card in it. */
async function upholdTie(): Promise<boolean> {
  const tab = await takeUp(Date.now());
  if (tab && (await showsCard(tab.id))) unawaited(showCard(tab, false));
  return tab !== null;
}

async function refresh(): Promise<void> {
  clearTimeout(retrying);
  await upholdTie();
  failures = (await storeKept(Date.now())) ? 0 : failures + 1;
  if (failures > 0) retrying = setTimeout(() => inTurn(refresh), pauseAfter(failures, longestPause));
  unawaited(tellChips());
  unawaited(keepAwake(keepCopy(Date.now())));
  await showStanding(await badgeState());
}

/** What a tab shows since `at`, and whether its address is another. */
interface Move {
  tab: Tab;
  at: number;
  hasMoved: boolean;
}

async function moved({ tab, at, hasMoved }: Move): Promise<void> {
  if (await tabMoved(tab, at)) await refresh();
  else if (hasMoved) unawaited(tellChip(tab));
}

function watchTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    const at = Date.now();
    inTurn(async () => {
      await forgetCard(tabId);
      if (await tabClosed(tabId, at)) await refresh();
    });
  });
  // A page may change its address many times a second: what it shows once its turn comes is judged.
  const moving = lastOfEach<number, Move>(inTurn, moved);
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    const at = Date.now();
    if (change.status !== 'loading' && change.url === undefined) return;
    const hasMoved = change.url !== undefined;
    moving(tabId, (before) => ({
      tab: { id: tabId, url: tab.url ?? null },
      at,
      hasMoved: hasMoved || before?.hasMoved === true,
    }));
  });
  browser.tabs.onReplaced?.addListener((added, removed) => inTurn(() => tabReplaced(added, removed)));
}

interface Sender {
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

const tabOf = ({ tab, url }: Sender): Tab | null =>
  tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? url ?? null };

/** The tab whose own page, not a frame in it, sent a message. */
const topTab = (sender: Sender): Tab | null => (sender.frameId === 0 && !isOurs(sender) ? tabOf(sender) : null);

/** The tab that one of our pages stands in as a frame. */
const tabAround = (sender: Sender): Tab | null => (sender.frameId !== 0 && isOurs(sender) ? tabOf(sender) : null);

/** Shows the card in a tab; false where it cannot stand there. */
async function showCard({ id }: Tab, toggle: boolean): Promise<boolean> {
  const show = () => sendMessage('showCard', toggle, id);
  // The page may be older than the extension.
  return show()
    .catch(() => inject(id, meetingScript).then(show))
    .catch(() => false);
}

function answerMeetings(): void {
  onMessage('card', ({ sender }) => {
    const tab = topTab(sender);
    if (!tab) return null;
    unawaited(askedIn(tab.id));
    return answered(() => leaveFor(tab, Date.now()));
  });
  onMessage('cardPlaced', ({ sender, data }) => {
    const tab = topTab(sender);
    const place = readPlace(data);
    if (tab && place) unawaited(keepPlace(tab, place));
  });
  onMessage('cardClosed', ({ sender }) => {
    const tab = topTab(sender);
    if (tab) inTurn(() => forgetCard(tab.id));
  });
}

function answerCards(): void {
  onMessage('redeem', ({ sender, data }) => {
    const tab = tabAround(sender);
    return tab ? answered(() => redeem(data, tab.id, Date.now())) : null;
  });
  onMessage('ownTab', ({ sender }) => tabAround(sender));
  onMessage('tabIsOpen', ({ sender, data }) => isOurs(sender) && isOpen(data));
  onMessage('tabIsAwake', ({ sender, data }) => isOurs(sender) && isAwake(data));
  onMessage('areaGet', ({ sender, data }) => (isOurs(sender) ? ownArea(data.area).get(data.name) : {}));
  onMessage('areaSet', async ({ sender, data }) => {
    if (isOurs(sender)) await ownArea(data.area).set(data.values);
  });
  onMessage('areaRemove', async ({ sender, data }) => {
    if (isOurs(sender)) await ownArea(data.area).remove(data.names);
  });
  onMessage('openLog', async ({ sender, data }) => {
    if (isOurs(sender)) await openLog(data);
  });
  onMessage('cardInFront', async ({ sender }) => {
    const tab = isOurs(sender) ? await frontTab() : null;
    return tab !== null && showCard(tab, false);
  });
}

/** Shows the panel in a window of its own; false where the browser opens none. */
const popsOut = (): Promise<boolean> =>
  answered(showPopOut).then(
    () => true,
    () => false,
  );

function answerPages(): void {
  onMessage('openPanel', async ({ sender: { tab } }) => {
    if (tab?.windowId === undefined || tab.id === undefined) return false;
    const opened = openPanel(tab.windowId);
    await askedIn(tab.id);
    return (await standsAlone(tab.id)) ? popsOut() : opened;
  });
  onMessage('chip', async ({ sender }) => {
    const tab = tabOf(sender);
    return tab ? { view: await chipViewOf(tab), card: await cardComesBack(tab) } : { view: null, card: false };
  });
  onMessage('conversationChanged', ({ sender }) => {
    // Meeting pages have no business to say so.
    if (isOurs(sender)) inTurn(refresh);
  });
  onMessage('popOut', ({ sender }) => {
    if (isOurs(sender)) inTurn(showPopOut);
  });
}

async function shortcut(name: string, at: number): Promise<void> {
  failures = 0;
  const outcome = await pressed(name, at);
  // Where nothing can be read, least is said: that it failed.
  const sign = signOf(outcome, await curtainIsDown().catch(() => true));
  if (sign) await showBriefly(sign, () => inTurn(refresh));
  else await refresh();
}

/** Meeting tabs that were open before us get their chip too. */
async function reach(matches: readonly string[]): Promise<void> {
  await Promise.allSettled((await tabsAt(matches)).map(({ id }) => inject(id, meetingScript)));
}

function watchPermits(): void {
  onPermits((added) =>
    inTurn(async () => {
      await standWhereGranted();
      unawaited(added.length > 0 ? reach(lookedAt(added)) : hideChips());
    }),
  );
}

export default defineBackground({
  type: 'module',
  main() {
    oweAfterFaults();
    // Where there is no panel, the card; where that cannot stand, a tab.
    tieToolbarButton((tab) => unawaited(showCard(tab, true).then(async (shown) => shown || openPanelTab())));
    watchTabs();
    watchPermits();
    answerPages();
    answerMeetings();
    answerCards();
    onShortcut((name, at) => inTurn(() => shortcut(name, at)));
    onMenu('reading', (tab) => unawaited(offerFrom(tab).then(() => openLog('#/reading'))));
    holdUpdates();
    onErased(() => {
      forgetClock();
      inTurn(refresh);
    });
    // Whatever woke us: a press may still wait to be stored, a tie to be taken up.
    inTurn(async () => {
      await noteRun(Date.now());
      if ((await upholdTie()) || (await readKept()).length > 0) await refresh();
    });
    browser.runtime.onStartup.addListener(() => {
      inTurn(refresh);
      inTurn(standWhereGranted);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      inTurn(refresh);
      if (reason === 'install') unawaited(openWelcome());
      unawaited(putInMenu('reading', t('reading_menu')));
      inTurn(standWhereGranted);
      // Firefox sees to this by itself.
      const reachable = !import.meta.env.FIREFOX && (reason === 'install' || reason === 'update');
      if (reachable) unawaited(watchedMatches().then(reach));
    });
  },
});
