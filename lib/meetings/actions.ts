// Owns the tie between a conversation and its tab, and what the tab's life does to it.
import { type ChipState, sendMessage } from '../browser/messages';
import { keepSession } from '../browser/session';
import { maySee, type Tab, tabsAt } from '../browser/tabs';
import { endConversation, goOn } from '../conversation/actions';
import { liveConversation } from '../conversation/queries';
import { sites } from './address';
import { bindingFor, type CallEvent, comesBack, judge } from './calls';
import { chipFor } from './chips';
import { type MeetingTab, meetingTab, readBinding, readEnded } from './queries';

/** Ties a conversation to the tab it was started beside, if that is a meeting's. The coach's Start forgets older ends. */
export async function bindTo(conversationId: string, tab: MeetingTab | null): Promise<void> {
  await keepSession({ binding: tab && bindingFor(conversationId, tab), ended: null });
}

/** Forgets tab and end: the coach stopped, and nothing may start again by itself. */
export const unbind = (): Promise<void> => keepSession({ binding: null, ended: null });

/** The coach's own "go on?": the conversation is tied again to its tab where that is still open. */
export async function goOnByHand(conversationId: string, now: number): Promise<boolean> {
  const ended = await readEnded();
  if (!(await goOn(conversationId, now))) return false;
  const { at: _, ...tie } = ended ?? { at: 0 };
  await keepSession({
    binding: ended?.conversationId === conversationId ? { ...tie, state: 'bound' } : null,
    ended: null,
  });
  return true;
}

async function eventOf(tab: Tab, at: number): Promise<CallEvent> {
  const { id, address, roomHash } = await meetingTab(tab);
  return { type: 'address', tabId: id, address, roomHash, at };
}

/** A tab shows another address, or the same again. Returns whether a conversation ended or went on. */
export async function tabMoved(tab: Tab, at: number): Promise<boolean> {
  const event = await eventOf(tab, at);
  return (await follow(event)) || takeBack(event);
}

/** A tab was closed. Returns whether a conversation ended. */
export const tabClosed = (tabId: number, at: number): Promise<boolean> => follow({ type: 'closed', tabId, at });

async function follow(event: CallEvent): Promise<boolean> {
  const verdict = judge(await readBinding(), event);
  if (verdict.do === 'forget') await keepSession({ binding: null });
  if (verdict.do === 'bind') await keepSession({ binding: verdict.binding });
  if (verdict.do !== 'end' || !(await stillSeen(event, verdict.ended.site))) return false;
  const { ended, reason } = verdict;
  await endConversation(ended.conversationId, { at: ended.at, reason, reflection: 'waiting' }, event.at);
  await keepSession({ binding: null, ended });
  return true;
}

// An address we may no longer see looks like one that left.
async function stillSeen(event: CallEvent, site: string): Promise<boolean> {
  if (event.type === 'closed' || event.address) return true;
  return maySee(sites.find(({ id }) => id === site)?.matches ?? []);
}

async function takeBack(event: CallEvent): Promise<boolean> {
  const ended = await readEnded();
  if (!ended || !comesBack(ended, event) || !(await goOn(ended.conversationId, event.at))) return false;
  const { at: _, ...tie } = ended;
  await keepSession({ binding: { ...tie, tabId: event.tabId, state: 'bound' }, ended: null });
  return true;
}

/** Tells every meeting tab what its chip should say now. */
export async function tellChips(): Promise<void> {
  const [live, binding, tabs] = await Promise.all([
    liveConversation(),
    readBinding(),
    tabsAt(sites.flatMap(({ matches }) => matches)),
  ]);
  // A tab that does not answer has no script yet: it asks by itself when it loads.
  const tell = (id: number) => sendMessage('chipChanged', chipFor(id, live?.id, binding), id).catch(() => undefined);
  await Promise.all(tabs.map(tell));
}

/** What one tab's chip should say. */
export async function chipStateOf(tabId: number | undefined): Promise<ChipState> {
  const [live, binding] = await Promise.all([liveConversation(), readBinding()]);
  return chipFor(tabId, live?.id, binding);
}

/** Tells one tab, whose address changed, what its chip should say now. */
export async function tellChip(tabId: number): Promise<void> {
  await sendMessage('chipChanged', await chipStateOf(tabId), tabId).catch(() => undefined);
}
