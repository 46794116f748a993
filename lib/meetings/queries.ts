// Owns the reads of meeting tabs: the one in front, and what the live conversation is tied to.
import { readSession } from '../browser/session';
import { frontTab, isOpen, type Tab } from '../browser/tabs';
import { type Address, holdsCard, readAddress } from './address';
import type { Binding, Ended } from './calls';
import { isNamed } from './granted';
import { hashRoom } from './room';

export interface MeetingTab {
  id: number;
  address: Address | null;
  roomHash: string | null;
}

export const readBinding = (): Promise<Binding | null> => readSession<Binding>('binding');
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
  return { id: tab.id, address, roomHash: await hashRoom(address?.room ?? null) };
}

/** The tab in front of this page's window; null if there is none. */
export async function tabInFront(): Promise<MeetingTab | null> {
  const tab = await frontTab();
  return tab && meetingTab(tab);
}

/** Whether the tab in front may show the card. */
export const cardFitsInFront = async (): Promise<boolean> => holdsCard((await tabInFront())?.address ?? null);

/** Whether a conversation is bound to a tab. */
export const tiedTo = (binding: Binding | null, conversationId: string): binding is Binding & { tabId: number } =>
  binding?.conversationId === conversationId && binding.state === 'bound' && binding.tabId !== null;

/** Whether the tab a conversation is tied to is still open. */
export async function tabAlive(conversationId: string): Promise<boolean> {
  const binding = await readBinding();
  return tiedTo(binding, conversationId) && isOpen(binding.tabId);
}
