// The reads of meeting tabs: the one in front, and what the live conversation is tied to.
import { readLasting } from '../../../browser/lastingValues';
import { readSession } from '../../../browser/sessionValues';
import { frontTab, isAwake, type Tab } from '../../../browser/tabs';
import { type Address, callPage, holdsCard, readAddress } from '../../sites/meetingAddress';
import { isNamed } from '../actions/grantedSites';
import type { Binding, Ended } from '../callEnd';

export interface MeetingTab {
  id: number;
  address: Address | null;
  /** The page it shows, where its address does not tell when a call is over. */
  page: string | null;
}

/** A tie as it outlasts the run it was made in: which tab it was means nothing then. */
export type Tie = Omit<Binding, 'tabId'>;

/** What the live conversation is tied to; without a tab where that was in an earlier run and none showed the room since. */
export async function readBinding(): Promise<Binding | null> {
  const here = await readSession<Binding | 'none'>('binding');
  if (here !== null) return here === 'none' ? null : here;
  const tie = await readLasting<Tie>('tie');
  return tie && { ...tie, tabId: null };
}

/** The tab whose chip was pressed last. */
export const readAsked = (): Promise<number | null> => readSession<number>('asked');
export const readEnded = (): Promise<Ended | null> => readSession<Ended>('ended');

/** What a tab's address means; null where it is no meeting's, or may not be seen. */
export async function addressOf({ url }: Tab): Promise<Address | null> {
  if (url === null) return null;
  return readAddress(url) ?? ((await isNamed(url)) ? readAddress(url, true) : null);
}

export async function meetingTab(tab: Tab): Promise<MeetingTab> {
  const address = await addressOf(tab);
  return { id: tab.id, address, page: callPage(tab.url ?? '', address) };
}

/** The tab in front of this page's window; null if there is none. */
export async function tabInFront(): Promise<MeetingTab | null> {
  const tab = await frontTab(await readAsked());
  return tab && meetingTab(tab);
}

/** Whether the tab in front may show the card. */
export const cardFitsInFront = async (): Promise<boolean> => holdsCard((await tabInFront())?.address ?? null);

/** Whether a conversation is bound to a tab. */
export const tiedTo = (binding: Binding | null, conversationId: string): binding is Binding & { tabId: number } =>
  binding?.conversationId === conversationId && binding.state === 'bound' && binding.tabId !== null;

/** Since when the tab of a live conversation shows another page than that of its call, epoch milliseconds; null if it does not. */
export async function leftCallAt(conversationId: string): Promise<number | null> {
  const binding = await readBinding();
  return (tiedTo(binding, conversationId) && binding.place?.away?.since) || null;
}

/** Whether the tab a conversation is tied to is still open, its page in memory. */
export async function tabAlive(conversationId: string): Promise<boolean> {
  const binding = await readBinding();
  return tiedTo(binding, conversationId) && isAwake(binding.tabId);
}
