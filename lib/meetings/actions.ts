// Owns the tie between a conversation and its tab, and what the tab's life does to it.
import { keepSession } from '../browser/session';
import { isOpen, maySee, type Tab } from '../browser/tabs';
import { endConversation, goOn, noteSite } from '../conversation/actions';
import { sites } from './address';
import { type Binding, bindingFor, type CallEvent, comesBack, type Ended, judge } from './calls';
import { namedHosts } from './granted';
import { noteShown } from './late';
import { type MeetingTab, meetingTab, readBinding, readEnded } from './queries';
import { hashRoom } from './room';
import { selfHosted } from './sites';

/** Ties a conversation to the tab it is held in, if that is a meeting's. The coach's word forgets older ends. */
export async function bindTo(conversationId: string, tab: MeetingTab | null): Promise<void> {
  await tie(tab && bindingFor(conversationId, tab));
}

async function tie(binding: Binding | null): Promise<void> {
  await keepSession({ binding, ended: null });
  if (binding?.state === 'bound') await noteSite(binding.conversationId, binding.site, Date.now());
}

/** Forgets the tie of a conversation that the coach stopped, and any end: nothing may start again by itself. */
export async function unbind(conversationId: string): Promise<void> {
  const binding = await readBinding();
  await keepSession(binding?.conversationId === conversationId ? { binding: null, ended: null } : { ended: null });
}

/** The coach's own "go on?": tied again to its tab where that is still open, else to the next that shows the room. */
export async function goOnByHand(conversationId: string, now: number): Promise<boolean> {
  const ended = await readEnded();
  if (!(await goOn(conversationId, now))) return false;
  await keepSession({ binding: ended?.conversationId === conversationId ? await tieAgain(ended) : null, ended: null });
  return true;
}

async function tieAgain({ at: _, ...tie }: Ended): Promise<Binding> {
  return (await isOpen(tie.tabId)) ? { ...tie, state: 'bound' } : { ...tie, tabId: null, state: 'waiting' };
}

async function eventOf(tab: Tab, at: number): Promise<CallEvent> {
  const { id, address, roomHash } = await meetingTab(tab);
  return { type: 'address', tabId: id, address, roomHash, at };
}

/** A tab shows another address, or the same again. Returns whether a conversation ended or went on. */
export async function tabMoved(tab: Tab, at: number): Promise<boolean> {
  const event = await eventOf(tab, at);
  await noteShown(event);
  return (await follow(event)) || takeBack(event);
}

/** A tab was closed. Returns whether a conversation ended. */
export async function tabClosed(tabId: number, at: number): Promise<boolean> {
  const event = { type: 'closed', tabId, at } as const;
  await noteShown(event);
  return follow(event);
}

async function follow(event: CallEvent): Promise<boolean> {
  const verdict = judge(await readBinding(), event);
  if (verdict.do === 'forget') await keepSession({ binding: null });
  if (verdict.do === 'bind') await tie(verdict.binding);
  if (verdict.do !== 'end' || !(await stillSeen(event, verdict.ended))) return false;
  const { ended, reason } = verdict;
  const { conversationId, at } = ended;
  const brought = await endConversation(conversationId, { at, reason, reflection: 'waiting' }, event.at);
  // In between the coach may have started another, with a tie of its own.
  if ((await readBinding())?.conversationId === conversationId) await keepSession({ binding: null });
  if (brought) await keepSession({ ended });
  return brought;
}

// An address we may no longer see looks like one that left.
async function stillSeen(event: CallEvent, { site, roomHash }: Ended): Promise<boolean> {
  if (event.type === 'closed' || event.address) return true;
  if (site === selfHosted.id) {
    const hosts = await Promise.all((await namedHosts()).map(hashRoom));
    return hosts.includes(roomHash);
  }
  const matches = sites.find(({ id }) => id === site)?.matches ?? [];
  const allowed = await Promise.all(matches.map((match) => maySee([match])));
  return allowed.some(Boolean);
}

async function takeBack(event: CallEvent): Promise<boolean> {
  const ended = await readEnded();
  if (!ended || !comesBack(ended, event) || !(await goOn(ended.conversationId, event.at))) return false;
  const { at: _, ...was } = ended;
  await keepSession({ binding: { ...was, tabId: event.tabId, state: 'bound' }, ended: null });
  return true;
}
