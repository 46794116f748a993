// Reads of meeting tabs: the tab in front, and the tab that the live conversation is tied to.
import { readLasting } from '../../../browser/lastingValues';
import { readSession } from '../../../browser/sessionValues';
import { frontTab, isAwake, type Tab } from '../../../browser/tabs';
import { type Address, callPage, holdsCard, readAddress } from '../../sites/meetingAddress';
import { isNamed } from '../actions/grantedSites';
import type { Binding, Ended } from '../callEnd';

export interface MeetingTab {
  id: number;
  address: Address | null;
  /** The page it shows, if its address does not show when a call is over; else null. */
  page: string | null;
}

/** A tie as saved beyond the browser run: tab ids mean nothing in the next one. */
export type Tie = Omit<Binding, 'tabId'>;

/** The tie of the live conversation; without a tab if it is from an earlier run and no tab has shown the room since. */
export async function readBinding(): Promise<Binding | null> {
  const here = await readSession<Binding | 'none'>('binding');
  if (here !== null) return here === 'none' ? null : here;
  const tie = await readLasting<Tie>('tie');
  return tie && { ...tie, tabId: null };
}

/** The tab whose chip was pressed last. */
export const readAsked = (): Promise<number | null> => readSession<number>('asked');
export const readEnded = (): Promise<Ended | null> => readSession<Ended>('ended');

/** What a tab's address means; null if it is not a meeting's or we may not see it. */
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

/** When the tab of a live conversation left the page of its call, epoch milliseconds; null if it has not. */
export async function leftCallAt(conversationId: string): Promise<number | null> {
  const binding = await readBinding();
  return (tiedTo(binding, conversationId) && binding.place?.away?.since) || null;
}

/** Whether the tab that a conversation is tied to is still open, with its page in memory. */
export async function tabAlive(conversationId: string): Promise<boolean> {
  const binding = await readBinding();
  return tiedTo(binding, conversationId) && isAwake(binding.tabId);
}
