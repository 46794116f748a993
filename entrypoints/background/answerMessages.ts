// Answers the messages of meeting pages and of our own pages.

import { isOurs, onMessage } from '../../lib/browser/messages';
import { openLog, openPanel } from '../../lib/browser/openPages';
import { showPopOut } from '../../lib/browser/popOut';
import { ownArea } from '../../lib/browser/storageAreas';
import { frontTab, isAwake, isOpen, standsAlone, type Tab } from '../../lib/browser/tabs';
import { cardComesBack, forgetCard, keepPlace, leaveFor, redeem } from '../../lib/meetings/binding/actions/cardTickets';
import { askedIn, chipViewOf } from '../../lib/meetings/binding/actions/updateChips';
import { readPlace } from '../../lib/meetings/page/cardPlace';
import { answered, inTurn, unawaited } from './eventLine';
import { showCard } from './showCard';
import { updateFromLog } from './updateFromLog';

interface Sender {
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

const tabOf = ({ tab, url }: Sender): Tab | null =>
  tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? url ?? null };

/** The tab whose own page, not a frame in it, sent a message. */
const topTab = (sender: Sender): Tab | null => (sender.frameId === 0 && !isOurs(sender) ? tabOf(sender) : null);

/** The tab in which one of our pages is embedded as a frame. */
const tabAround = (sender: Sender): Tab | null => (sender.frameId !== 0 && isOurs(sender) ? tabOf(sender) : null);

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

/** Shows the panel in a window of its own; false if the browser opens none. */
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
    // Ignored if it comes from a meeting page.
    if (isOurs(sender)) inTurn(updateFromLog);
  });
  onMessage('popOut', ({ sender }) => {
    if (isOurs(sender)) inTurn(showPopOut);
  });
}

export function answerMessages(): void {
  answerPages();
  answerMeetings();
  answerCards();
}
