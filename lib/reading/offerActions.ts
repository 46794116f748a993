// What waits in the practice log for the coach to choose from: read from a tab, kept while the browser runs.
import { dropSession, keepSession, readSession } from '../browser/sessionValues';
import { runIn, type Tab } from '../browser/tabs';
import { newId } from '../database/writeRows';
import { isNamed } from '../meetings/binding/actions/grantedSites';
import { readAddress } from '../meetings/sites/meetingAddress';
import { fail, type Result } from '../result';
import { keptAddress } from './articleAddress';
import type { Offer, Refusal, Taken } from './types';

const name = 'reading';

/** A page of a service, of a server that the coach named, or what looks like a call of any: none of them is ever read. */
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

/** Reads the article of a tab, once the coach asked for it there, and keeps what can be chosen, or why nothing can. */
export async function offerFrom(tab: Tab): Promise<void> {
  const taken = await read(tab);
  const offer = taken.ok ? offerOf(taken.value, tab.url ?? '') : { id: newId(), refusal: taken.error };
  await keepSession({ [name]: offer });
}

/** What waits to be chosen from; null for nothing. */
export const readOffer = (): Promise<Offer | null> => readSession<Offer>(name);

/** Lets it go, unless another took its place. */
export async function dropOffer(id: string): Promise<void> {
  if ((await readOffer())?.id === id) await dropSession(name);
}
