// The cards in meeting pages: which tabs have one, where each is placed, and the tickets and proof that let them open.
import { dropLasting, keepLasting, readLasting } from '../../../browser/lastingValues';
import type { CardLeave } from '../../../browser/messages';
import { keepSession, readSession } from '../../../browser/sessionValues';
import type { Tab } from '../../../browser/tabs';
import { keepLocal, readLocal } from '../../../database/localValues';
import { type CardPlace, type Clear, readPlace } from '../../page/cardPlace';
import { holdsCard, readAddress, siteOf } from '../../sites/meetingAddress';
import type { Binding } from '../callEnd';
import { readBinding } from '../queries/meetingTabs';
import { frameWords } from '../queries/pageWords';

interface Ticket {
  ticket: string;
  tabId: number;
  at: number;
}

/** A ticket is valid for this many milliseconds: 10 seconds (platform facts, section 7). */
export const ticketFor = 10_000;

// Services have their own bar at the bottom, except one that is known to have it at the top (meetings, 1.5).
const atBottom: Clear = { top: 12, bottom: 96 };
const atTop: Clear = { top: 76, bottom: 96 };

const readTickets = async (): Promise<Ticket[]> => (await readSession<Ticket[]>('tickets')) ?? [];
const readCards = async (): Promise<number[]> => (await readSession<number[]>('cards')) ?? [];

const siteAt = ({ url }: Tab) => {
  const address = url === null ? null : readAddress(url);
  return holdsCard(address) ? siteOf(address) : undefined;
};

/** Permission for a tab to show the card; null if its page is not one of a service that the manifest lists. */
export async function leaveFor(tab: Tab, now: number): Promise<CardLeave | null> {
  const site = siteAt(tab);
  if (!site) return null;
  const ticket = crypto.randomUUID();
  const [tickets, cards] = await Promise.all([readTickets(), readCards()]);
  const good = tickets.filter(({ at }) => now - at < ticketFor);
  await keepSession({
    tickets: [...good, { ticket, tabId: tab.id, at: now }],
    cards: [...new Set([...cards, tab.id])],
  });
  await noteCard(await readBinding()).catch(() => undefined);
  const place = readPlace(await readLocal(`card/${site.id}`));
  return { ticket, words: frameWords(), place, clear: site.bar === 'top' ? atTop : atBottom };
}

/** Redeems a ticket: valid once, only in its tab, for ten seconds. Returns the proof of the log's database, or null. */
export async function redeem(ticket: string, tabId: number, now: number): Promise<string | null> {
  const tickets = await readTickets();
  const mine = tickets.find((one) => one.ticket === ticket);
  if (!mine) return null;
  await keepSession({ tickets: tickets.filter((one) => one !== mine) });
  return mine.tabId === tabId && now - mine.at < ticketFor ? proof() : null;
}

async function proof(): Promise<string> {
  const known = await readLocal('proof');
  if (typeof known === 'string') return known;
  const made = crypto.randomUUID();
  await keepLocal('proof', made);
  return made;
}

/** Whether this page reads the database that the proof is from. */
export const sharesLog = async (shown: string): Promise<boolean> => (await readLocal('proof')) === shown;

/** Saves where the coach put the card, for all pages of the tab's service on this machine. */
export async function keepPlace(tab: Tab, place: CardPlace): Promise<void> {
  const site = siteAt(tab);
  if (site) await keepLocal(`card/${site.id}`, place);
}

/** Records that a tab no longer has a card: the coach closed it, or the tab was closed. */
export async function forgetCard(tabId: number): Promise<void> {
  const cards = await readCards();
  if (!cards.includes(tabId)) return;
  await keepSession({ cards: cards.filter((id) => id !== tabId) });
  await noteCard(await readBinding()).catch(() => undefined);
}

/** Records whether the tied tab shows the card, for the next run of the browser or extension. */
export async function noteCard(binding: Binding | null): Promise<void> {
  // While the tie has no tab yet, keep what the previous run recorded.
  if (binding && binding.tabId === null) return;
  const carded = binding !== null && (await readCards()).includes(binding.tabId ?? -1);
  await (carded ? keepLasting({ carded }) : dropLasting('carded'));
}

/** Call when the tied tab is found again in a new run: if it showed the card, it will show it again. */
export async function cardStoodThere(tabId: number): Promise<void> {
  if (await readLasting<true>('carded')) await keepSession({ cards: [...new Set([...(await readCards()), tabId])] });
}

/** Records that the browser gave a tab a new id. */
export async function renumberCard(added: number, removed: number): Promise<void> {
  const cards = await readCards();
  if (cards.includes(removed)) await keepSession({ cards: cards.map((id) => (id === removed ? added : id)) });
}

export const showsCard = async (tabId: number): Promise<boolean> => (await readCards()).includes(tabId);

/** Whether a tab showed the card before its page was reloaded, and the page shown now should have it too. */
export async function cardComesBack({ id, url }: Tab): Promise<boolean> {
  const address = url === null ? null : readAddress(url);
  return holdsCard(address) && address.role !== 'elsewhere' && (await readCards()).includes(id);
}
