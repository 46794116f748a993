// Whether a tab has left the page of its call, for services whose addresses do not show when a call is over.
import type { Role } from '../sites/types';

/** A page, identified by a hash so that it can be recognised, and what its address means. */
export interface Page {
  hash: string;
  role: Role;
}

/** Where the tab of a call is. */
export interface CallPlace {
  /** The page of the call. */
  call: Page;
  /** The other page shown now, and when the tab left the page of the call (epoch milliseconds); null if it has not. */
  away: { page: Page; since: number } | null;
}

export const arrivedAt = (page: Page | null | undefined): CallPlace | undefined =>
  page ? { call: page, away: null } : undefined;

/** Whether a move leads into a call: to a room or, in a known service, to its workspace from another kind of page. */
const leadsIn = (from: Page, to: Page, known: boolean): boolean =>
  to.role === 'room' || (known && from.role !== 'workspace' && to.role === 'workspace');

/** Where the tab is once it shows a page at `at`; returns `before` itself if nothing changed. */
export function movedTo(before: CallPlace, page: Page, at: number, known: boolean): CallPlace {
  const { call, away } = before;
  if (page.hash === call.hash) return away ? { call, away: null } : before;
  if (leadsIn(call, page, known)) return { call: page, away: null };
  return page.hash === away?.page.hash ? before : { call, away: { page, since: away?.since ?? at } };
}

/**
 * After the coach said that the call goes on: the page shown now becomes the page of the call. Null in a workspace of a
 * known service, where a call goes on whatever page is shown, so there is nothing more to ask.
 */
export function goesOnAt({ call, away }: CallPlace, known: boolean): CallPlace | null {
  const page = away?.page ?? call;
  return known && page.role === 'workspace' ? null : { call: page, away: null };
}
