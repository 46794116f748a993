// What meeting tabs are told: what their chip stands for, and how the panel opens from there.
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

/** What one tab's chip should say. */
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

/** Tells one tab what its chip should say now. One that does not answer has no script yet: it asks when it loads. */
export async function tellChip(tab: Tab): Promise<void> {
  await sendMessage('chipChanged', await chipViewOf(tab), tab.id).catch(() => undefined);
}

/** Tells every meeting tab what its chip should say now. */
export async function tellChips(): Promise<void> {
  await Promise.all((await watchedMatches().then(tabsAt)).map(tellChip));
}

/** Takes the chip from tabs whose addresses were withdrawn. */
export async function hideChips(): Promise<void> {
  const tabs = await unseenTabs();
  await Promise.allSettled(tabs.map((id) => sendMessage('chipChanged', null, id)));
}

/** Notes that the coach pressed the chip of a tab: the panel answers for that tab, whatever its address says. */
export const askedIn = (tabId: number): Promise<void> => keepSession({ asked: tabId });
