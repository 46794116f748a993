// Sends meeting tabs what their chip should show, and how the panel opens from it.
import { type ChipView, type Opening, sendMessage } from '../../../browser/messages';
import { panelKeys, panelOpening } from '../../../browser/openPages';
import { keepSession } from '../../../browser/sessionValues';
import { standsAlone, type Tab, tabsAt, unseenTabs } from '../../../browser/tabs';
import { liveConversation } from '../../../conversation/queries';
import { curtainIsDown } from '../../../curtain/actions';
import { settings } from '../../../settings/queries';
import { type Address, holdsCall, holdsCard } from '../../sites/meetingAddress';
import { chipFor } from '../chipKind';
import { addressOf, readBinding } from '../queries/meetingTabs';
import { chipWords } from '../queries/pageWords';
import { watchedMatches } from './grantedSites';

async function openingAt(address: Address, { id }: Tab): Promise<Opening> {
  if (await standsAlone(id).catch(() => false)) return { by: holdsCard(address) ? 'card' : 'window' };
  const opening = await panelOpening();
  const wanted = opening.by === 'card' || (await settings()).inPage;
  if (wanted && holdsCard(address)) return { by: 'card' };
  return opening.by === 'card' ? { by: 'toolbar', keys: await panelKeys() } : opening;
}

/** What one tab's chip should show; null for no chip. */
export async function chipViewOf(tab: Tab): Promise<ChipView> {
  const [curtain, live, binding, address] = await Promise.all([
    curtainIsDown(),
    liveConversation(),
    readBinding(),
    addressOf(tab),
  ]);
  if (curtain || !address || !holdsCall(address)) return null;
  const kind = chipFor(tab.id, live?.id, binding);
  const opening = await openingAt(address, tab);
  return { kind, small: address.role === 'workspace', opening, words: chipWords(kind, opening) };
}

/** Updates the chip of one tab. A tab that does not answer has no script yet: its script asks when it loads. */
export async function tellChip(tab: Tab): Promise<void> {
  await sendMessage('chipChanged', await chipViewOf(tab), tab.id).catch(() => undefined);
}

/** Updates the chips of all meeting tabs. */
export async function tellChips(): Promise<void> {
  await Promise.all((await watchedMatches().then(tabsAt)).map(tellChip));
}

/** Removes the chip from tabs whose addresses we may no longer see. */
export async function hideChips(): Promise<void> {
  const tabs = await unseenTabs();
  await Promise.allSettled(tabs.map((id) => sendMessage('chipChanged', null, id)));
}

/** Records that the coach pressed the chip of a tab: the panel then uses that tab, whatever its address says. */
export const askedIn = (tabId: number): Promise<void> => keepSession({ asked: tabId });
