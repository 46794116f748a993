// Whether a tab has left the page of its call, where addresses do not tell when that is over.
import type { Role } from '../sites/types';

/** A page so far as it is known for the same again, and what its address means. */
export interface Page {
  hash: string;
  role: Role;
}

/** Where the tab of a call is. */
export interface CallPlace {
  /** The page of the call. */
  call: Page;
  /** Another page that it shows, and since when it has left the page of the call (epoch milliseconds). */
  away: { page: Page; since: number } | null;
}

export const arrivedAt = (page: Page | null | undefined): CallPlace | undefined =>
  page ? { call: page, away: null } : undefined;

/** On the way into a call, not out of it: to a room, or in a service (`known`) from elsewhere to its workspace. */
const leadsIn = (from: Page, to: Page, known: boolean): boolean =>
  to.role === 'room' || (known && from.role !== 'workspace' && to.role === 'workspace');

/** Where the tab is once it shows a page, at `at`; the same as before where that changes nothing. */
export function movedTo(before: CallPlace, page: Page, at: number, known: boolean): CallPlace {
  const { call, away } = before;
  if (page.hash === call.hash) return away ? { call, away: null } : before;
  if (leadsIn(call, page, known)) return { call: page, away: null };
  return page.hash === away?.page.hash ? before : { call, away: { page, since: away?.since ?? at } };
}

/**
 * Where it is by the coach's word that the call goes on: the page it shows now is that of the call. In a workspace a
 * call goes on whatever is shown: null, as nothing more is to be asked there.
 */
export function goesOnAt({ call, away }: CallPlace, known: boolean): CallPlace | null {
  const page = away?.page ?? call;
  return known && page.role === 'workspace' ? null : { call: page, away: null };
}
