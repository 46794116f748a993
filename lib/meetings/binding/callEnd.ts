// Decides when an event in a tab ends a conversation: takes a binding and an event, returns a verdict.
import type { Address } from '../sites/meetingAddress';
import { selfHosted } from '../sites/meetingSites';
import { arrivedAt, type CallPlace, movedTo, type Page } from './callPage';

/**
 * A conversation's tie to a tab. `waiting`: started on a launcher page, bound once the tab reaches a room; if it has no
 * tab, bound to the first tab that shows the room.
 */
export interface Binding {
  conversationId: string;
  tabId: number | null;
  site: string;
  /** Hash of the room's id; null if the address never named one. */
  roomHash: string | null;
  /** This conversation's own salt: rooms are hashed with it before they are compared with `roomHash`. */
  salt: string;
  state: 'waiting' | 'bound';
  /** Where its tab is, if addresses do not show when the call is over; null once there is nothing to ask about that. */
  place?: CallPlace | null | undefined;
}

/** A conversation ended by its tab, kept because it may still resume by itself. */
export interface Ended {
  conversationId: string;
  site: string;
  roomHash: string | null;
  salt: string;
  tabId: number;
  place?: CallPlace | null | undefined;
  /** Epoch milliseconds of the end. */
  at: number;
}

export type CallEvent =
  | {
      type: 'address';
      tabId: number;
      address: Address | null;
      roomHash: string | null;
      /** The page shown, if the address does not show when a call is over. */
      page?: Page | null;
      at: number;
    }
  | { type: 'closed'; tabId: number; at: number };

export type Verdict =
  | { do: 'nothing' }
  | { do: 'bind'; binding: Binding }
  | { do: 'end'; reason: 'tab-closed' | 'left'; ended: Ended }
  | { do: 'forget' };

/** A conversation resumes by itself if its room is loaded again within this many milliseconds: 60 s (meetings, 2.4). */
export const reloadWithin = 60_000;

/** The tie of a conversation started in a tab; null if the tab has nothing to do with a call. */
export function bindingFor(
  conversationId: string,
  tab: { id: number; address: Address | null; roomHash: string | null; page?: Page | null; salt: string },
): Binding | null {
  const { address, roomHash, page, salt, id } = tab;
  if (!address || address.role === 'left' || address.role === 'elsewhere') return null;
  const state = address.role === 'prejoin' ? 'waiting' : 'bound';
  const place = state === 'bound' ? arrivedAt(page) : undefined;
  return { conversationId, tabId: id, site: address.site, roomHash, salt, state, place };
}

/** Whether a tie is to a service whose addresses are known, not to a server that the coach named. */
export const isKnown = ({ site }: Pick<Binding, 'site'>): boolean => site !== selfHosted.id;

/** What an event in a tab means for the live conversation. The event must be hashed with the binding's salt. */
export function judge(binding: Binding | null, event: CallEvent): Verdict {
  if (!binding) return { do: 'nothing' };
  if (binding.tabId === null) return judgeUntied(binding, event);
  if (binding.tabId !== event.tabId) return { do: 'nothing' };
  const ended = {
    conversationId: binding.conversationId,
    site: binding.site,
    roomHash: binding.roomHash,
    salt: binding.salt,
    tabId: event.tabId,
    place: binding.place,
    at: event.at,
  };
  if (binding.state === 'waiting') return judgeWaiting(binding, event);
  if (event.type === 'closed') return { do: 'end', reason: 'tab-closed', ended };
  const { address, roomHash } = event;
  const otherRoom = binding.roomHash !== null && roomHash !== null && roomHash !== binding.roomHash;
  if (!address || address.site !== binding.site || address.role === 'left' || otherRoom)
    return { do: 'end', reason: 'left', ended };
  return learned(binding, event);
}

type Shown = Extract<CallEvent, { type: 'address' }>;

function placeAfter(binding: Binding, { page, at }: Shown): Binding['place'] {
  if (!page || binding.place === null) return binding.place;
  return binding.place ? movedTo(binding.place, page, at, isKnown(binding)) : arrivedAt(page);
}

/** Updates a tie from an address that ends nothing: its room, and whether the tab has left the page of the call. */
function learned(binding: Binding, event: Shown): Verdict {
  const now = { roomHash: binding.roomHash ?? event.roomHash, place: placeAfter(binding, event) };
  const same = now.roomHash === binding.roomHash && now.place === binding.place;
  return same ? { do: 'nothing' } : { do: 'bind', binding: { ...binding, ...now } };
}

/** A self-hosted server is one room: the tab must show the page of the call or, if that is not known, a room. */
const isPageOf = ({ place }: Binding, { page, address }: Shown): boolean =>
  place ? page?.hash === place.call.hash : address?.role === 'room';

function judgeUntied(binding: Binding, event: CallEvent): Verdict {
  if (event.type === 'closed' || event.address?.site !== binding.site) return { do: 'nothing' };
  if (isKnown(binding) && event.address.role !== 'room') return { do: 'nothing' };
  const { roomHash, page } = event;
  if (roomHash === null || roomHash !== binding.roomHash) return { do: 'nothing' };
  if (!isKnown(binding) && !isPageOf(binding, event)) return { do: 'nothing' };
  return { do: 'bind', binding: { ...binding, tabId: event.tabId, state: 'bound', place: arrivedAt(page) } };
}

function judgeWaiting(binding: Binding, event: CallEvent): Verdict {
  // The call may have moved to a desktop app, so closing or leaving a launcher does not end it.
  if (event.type === 'closed' || event.address?.site !== binding.site) return { do: 'forget' };
  const { address, roomHash, page } = event;
  if (address.role !== 'room' && address.role !== 'workspace') return { do: 'nothing' };
  return { do: 'bind', binding: { ...binding, roomHash, state: 'bound', place: arrivedAt(page) } };
}

/** Whether a tab's new address undoes an end less than a minute old. The event must be hashed with the end's salt. */
export function comesBack(ended: Ended | null, event: CallEvent): boolean {
  if (!ended || event.type === 'closed' || !event.address || event.address.site !== ended.site) return false;
  if (event.at - ended.at > reloadWithin) return false;
  if (event.roomHash !== ended.roomHash) return false;
  if (event.address.role === 'room' && ended.roomHash !== null && isKnown(ended)) return true;
  // If rooms cannot be told apart, only the same tab can be the same call.
  return (event.address.role === 'room' || event.address.role === 'workspace') && event.tabId === ended.tabId;
}
