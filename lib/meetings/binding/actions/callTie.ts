// Ties a conversation to its tab, and ends or resumes it when the tab closes, leaves or comes back.
import { dropLasting, keepLasting } from '../../../browser/lastingValues';
import { keepSession } from '../../../browser/sessionValues';
import { isOpen, maySee, type Tab, tabsAt } from '../../../browser/tabs';
import { endConversation, goOn, noteSite } from '../../../conversation/actions/talkLife';
import { liveConversation } from '../../../conversation/queries';
import { sites } from '../../sites/meetingAddress';
import { allMatches } from '../../sites/meetingSites';
import { type Binding, bindingFor, type CallEvent, comesBack, type Ended, isKnown, judge } from '../callEnd';
import { arrivedAt, goesOnAt } from '../callPage';
import { type MeetingTab, meetingTab, readAsked, readBinding, readEnded } from '../queries/meetingTabs';
import { cardStoodThere, noteCard, renumberCard } from './cardTickets';
import { namedHosts, watchedMatches } from './grantedSites';
import { hashRoom, newSalt } from './roomHash';
import { noteShown, renumberShown } from './roomShown';

/** Saves the tie of the live conversation: for this browser run and, without the tab, for the next one. */
async function keepTie(binding: Binding | null, others: { ended?: Ended | null } = {}): Promise<void> {
  await keepSession({ binding: binding ?? 'none', ...others });
  const { tabId: _, ...tie } = binding ?? { tabId: null };
  // If the disk write fails, the next run simply has no tie.
  await (binding ? keepLasting({ tie }) : dropLasting('tie')).catch(() => undefined);
  await noteCard(binding).catch(() => undefined);
}

/** Ties a conversation to its tab, if that is a meeting's. Discards any earlier end, as the coach has acted since. */
export async function bindTo(conversationId: string, tab: MeetingTab | null): Promise<void> {
  const salt = newSalt();
  await tie(tab && bindingFor(conversationId, { ...tab, salt, ...(await hashed(tab, salt)) }));
}

async function tie(binding: Binding | null): Promise<void> {
  await keepTie(binding, { ended: null });
  if (binding?.state === 'bound') await noteSite(binding.conversationId, binding.site, Date.now());
}

/** Forgets that this tab's chip was the last one pressed, if so: the next call may be in another tab. */
async function forgetAsked(tabId: number | null): Promise<void> {
  if (tabId !== null && (await readAsked()) === tabId) await keepSession({ asked: null });
}

/** Deletes the tie of a conversation that the coach stopped, and any end, so that nothing resumes by itself. */
export async function unbind(conversationId: string): Promise<void> {
  const binding = await readBinding();
  if (binding?.conversationId !== conversationId) return keepSession({ ended: null });
  if (binding.place?.away) await forgetAsked(binding.tabId);
  await keepTie(null, { ended: null });
}

/** The coach says that a conversation goes on although its tab has left the page of the call. */
export async function goesOnThere(conversationId: string): Promise<void> {
  const binding = await readBinding();
  if (binding?.conversationId !== conversationId || !binding.place) return;
  await keepTie({ ...binding, place: goesOnAt(binding.place, isKnown(binding)) });
}

/** The coach resumes an ended talk. Ties it to its tab if that is still open, else to the next that shows its room. */
export async function goOnByHand(conversationId: string, now: number): Promise<boolean> {
  const ended = await readEnded();
  if (!(await goOn(conversationId, now))) return false;
  await keepTie(ended?.conversationId === conversationId ? await tieAgain(ended) : null, { ended: null });
  return true;
}

async function tieAgain({ at: _, ...tie }: Ended): Promise<Binding> {
  // By resuming, the coach has answered that the call goes on, so the tab is no longer away.
  const place = tie.place && { ...tie.place, away: null };
  if (await isOpen(tie.tabId)) return { ...tie, place, state: 'bound' };
  // If the room is opened again, its page may differ.
  const kept = place?.call.role === 'room' ? undefined : place;
  return { ...tie, place: kept, tabId: null, state: 'waiting' };
}

/** Makes the event of a tab, hashed with the salt of what it will be compared with. */
type Happening = (salt: string) => Promise<CallEvent>;

/** A tab's room and page in the form in which they are saved: hashed. */
async function hashed({ address, page }: MeetingTab, salt: string) {
  const [roomHash, hash] = await Promise.all([hashRoom(address?.room ?? null, salt), hashRoom(page, salt)]);
  return { roomHash, page: address && hash !== null ? { hash, role: address.role } : null };
}

const shows =
  (tab: MeetingTab, at: number): Happening =>
  async (salt) => ({ type: 'address', tabId: tab.id, address: tab.address, ...(await hashed(tab, salt)), at });

/** A tab shows another address, or the same one again. Returns whether a conversation ended or resumed. */
export async function tabMoved(tab: Tab, at: number): Promise<boolean> {
  const moved = await meetingTab(tab);
  await noteShown(moved, at);
  const happening = shows(moved, at);
  return (await follow(happening)) || takeBack(happening);
}

/** A tab was closed. Returns whether a conversation ended. */
export async function tabClosed(tabId: number, at: number): Promise<boolean> {
  await noteShown({ id: tabId, address: null }, at);
  return follow(async () => ({ type: 'closed', tabId, at }));
}

/** The browser gave a tab a new id, e.g. after discarding its page. */
export async function tabReplaced(added: number, removed: number): Promise<void> {
  const [binding, ended] = await Promise.all([readBinding(), readEnded()]);
  await renumberShown(added, removed);
  await renumberCard(added, removed);
  if (binding?.tabId === removed) await keepTie({ ...binding, tabId: added });
  if (ended?.tabId === removed) await keepSession({ ended: { ...ended, tabId: added } });
}

/**
 * After an update of the extension or a restart of the browser: deletes a tie whose conversation is over, or binds it
 * again to an open tab that shows its room. Returns that tab; null if there is none.
 */
export async function takeUp(at: number): Promise<Tab | null> {
  const binding = await readBinding();
  if (!binding) return null;
  if ((await liveConversation())?.id !== binding.conversationId) {
    // Meanwhile the coach may have started another talk with its own tie.
    if ((await readBinding())?.conversationId === binding.conversationId) await keepTie(null);
    return null;
  }
  if (binding.tabId !== null || binding.roomHash === null) return null;
  const tabs = await tabsAt(await watchedMatches());
  for (const tab of tabs) await follow(shows(await meetingTab(tab), at));
  const found = (await readBinding())?.tabId;
  return tabs.find(({ id }) => id === found) ?? null;
}

async function follow(happening: Happening): Promise<boolean> {
  const binding = await readBinding();
  if (!binding) return false;
  const event = await happening(binding.salt);
  const verdict = judge(binding, event);
  if (verdict.do === 'forget') await keepTie(null);
  if (verdict.do === 'bind') {
    if (binding.tabId === null) await cardStoodThere(event.tabId);
    await tie(verdict.binding);
  }
  if (verdict.do !== 'end' || !(await stillSeen(event, verdict.ended))) return false;
  const { ended, reason } = verdict;
  const { conversationId, at } = ended;
  const brought = await endConversation(conversationId, { at, reason, reflection: 'waiting' }, event.at);
  // Meanwhile the coach may have started another talk with its own tie.
  if ((await readBinding())?.conversationId === conversationId) await keepTie(null);
  if (brought) await keepSession({ ended });
  if (reason === 'left') await forgetAsked(event.tabId);
  return brought;
}

// An address that we may no longer see looks as if the tab had left the call.
async function stillSeen(event: CallEvent, { site, roomHash, salt }: Ended): Promise<boolean> {
  if (event.type === 'closed' || event.address) return true;
  if (!isKnown({ site })) {
    const hosts = await Promise.all((await namedHosts()).map((host) => hashRoom(host, salt)));
    return hosts.includes(roomHash);
  }
  const matches = allMatches(sites.filter(({ id }) => id === site));
  const allowed = await Promise.all(matches.map((match) => maySee([match])));
  return allowed.some(Boolean);
}

async function takeBack(happening: Happening): Promise<boolean> {
  const ended = await readEnded();
  if (!ended) return false;
  const event = await happening(ended.salt);
  if (!comesBack(ended, event) || !(await goOn(ended.conversationId, event.at))) return false;
  const { at: _, ...was } = ended;
  const place = event.type === 'address' ? arrivedAt(event.page) : undefined;
  await keepTie({ ...was, tabId: event.tabId, state: 'bound', place }, { ended: null });
  return true;
}
