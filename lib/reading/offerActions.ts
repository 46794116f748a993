// The article whose questions the coach can choose from in the log: read from a tab, saved while the browser runs.
import { dropSession, keepSession, readSession } from '../browser/sessionValues';
import { runIn, type Tab } from '../browser/tabs';
import { newId } from '../database/writeRows';
import { isNamed } from '../meetings/binding/actions/grantedSites';
import { readAddress } from '../meetings/sites/meetingAddress';
import { fail, type Result } from '../result';
import { keptAddress } from './articleAddress';
import type { Offer, Refusal, Taken } from './types';

const name = 'reading';

/**
 * Whether a page is a meeting service's, is on a server that the coach named, or looks like any call: it is never read.
 */
async function isMeeting(href: string): Promise<boolean> {
  return readAddress(href, await isNamed(href)) !== null || readAddress(href, true)?.role === 'room';
}

async function read({ id, url }: Tab): Promise<Result<Taken, Refusal>> {
  if (url !== null && (await isMeeting(url))) return fail('meeting');
  const found = await runIn<Result<Taken, Refusal>>(id, '/article.js').catch(() => fail('closed' as const));
  return found ?? fail('closed');
}

const offerOf = ({ source, found, more, isPlace }: Taken, href: string): Offer => ({
  ...{ id: newId(), source: { ...source, address: keptAddress(href, isPlace) } },
  ...{ found, more },
});

/** Reads the article of a tab when the coach asks for it, and saves what can be chosen, or why nothing can. */
export async function offerFrom(tab: Tab): Promise<void> {
  const taken = await read(tab);
  const offer = taken.ok ? offerOf(taken.value, tab.url ?? '') : { id: newId(), refusal: taken.error };
  await keepSession({ [name]: offer });
}

/** What there is to choose from; null for nothing. */
export const readOffer = (): Promise<Offer | null> => readSession<Offer>(name);

/** Discards an offer, unless another has replaced it. */
export async function dropOffer(id: string): Promise<void> {
  if ((await readOffer())?.id === id) await dropSession(name);
}
