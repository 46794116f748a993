// Owns when a tab's life ends a conversation. Pure: binding and event in, verdict out. Must not know tabs or storage.
import type { Address } from './address';

/**
 * A conversation's tie to a tab. `waiting`: begun at a launcher, bound once the tab reaches a room; without a tab, bound
 * to the first that shows the room.
 */
export interface Binding {
  conversationId: string;
  tabId: number | null;
  site: string;
  /** Hash of the room's id; null where the address never named one. */
  roomHash: string | null;
  /** This conversation's own: what rooms are hashed with before they are compared with its. */
  salt: string;
  state: 'waiting' | 'bound';
}

/** A conversation that a tab ended, while it may still go on by itself. */
export interface Ended {
  conversationId: string;
  site: string;
  roomHash: string | null;
  salt: string;
  tabId: number;
  /** Epoch milliseconds of the end. */
  at: number;
}

export type CallEvent =
  | { type: 'address'; tabId: number; address: Address | null; roomHash: string | null; at: number }
  | { type: 'closed'; tabId: number; at: number };

export type Verdict =
  | { do: 'nothing' }
  | { do: 'bind'; binding: Binding }
  | { do: 'end'; reason: 'tab-closed' | 'left'; ended: Ended }
  | { do: 'forget' };

/** Reloading into the same room within this many milliseconds goes on by itself: 60 seconds (meetings, 2.4). */
export const reloadWithin = 60_000;

/** The tie of a conversation started in a tab; null where the tab has nothing to do with a call. */
export function bindingFor(
  conversationId: string,
  tab: { id: number; address: Address | null; roomHash: string | null; salt: string },
): Binding | null {
  const { address, roomHash, salt, id } = tab;
  if (!address || address.role === 'left' || address.role === 'elsewhere') return null;
  const state = address.role === 'prejoin' ? 'waiting' : 'bound';
  return { conversationId, tabId: id, site: address.site, roomHash, salt, state };
}

/** What an event in a tab, its room hashed with the tie's salt, means for the live conversation tied to it. */
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
    at: event.at,
  };
  if (binding.state === 'waiting') return judgeWaiting(binding, event);
  if (event.type === 'closed') return { do: 'end', reason: 'tab-closed', ended };
  const { address, roomHash } = event;
  const otherRoom = binding.roomHash !== null && roomHash !== null && roomHash !== binding.roomHash;
  if (!address || address.site !== binding.site || address.role === 'left' || otherRoom)
    return { do: 'end', reason: 'left', ended };
  if (binding.roomHash === null && roomHash !== null) return { do: 'bind', binding: { ...binding, roomHash } };
  return { do: 'nothing' };
}

function judgeUntied(binding: Binding, event: CallEvent): Verdict {
  if (event.type === 'closed' || event.address?.role !== 'room' || event.address.site !== binding.site) {
    return { do: 'nothing' };
  }
  const same = event.roomHash !== null && event.roomHash === binding.roomHash;
  return same ? { do: 'bind', binding: { ...binding, tabId: event.tabId, state: 'bound' } } : { do: 'nothing' };
}

function judgeWaiting(binding: Binding, event: CallEvent): Verdict {
  // The call may have gone to a desktop app: a launcher's end says nothing.
  if (event.type === 'closed' || event.address?.site !== binding.site) return { do: 'forget' };
  const { address, roomHash } = event;
  if (address.role !== 'room' && address.role !== 'workspace') return { do: 'nothing' };
  return { do: 'bind', binding: { ...binding, roomHash, state: 'bound' } };
}

/** Whether a tab that shows an address now, its room hashed with the end's salt, takes back an end less than a minute old. */
export function comesBack(ended: Ended | null, event: CallEvent): boolean {
  if (!ended || event.type === 'closed' || !event.address || event.address.site !== ended.site) return false;
  if (event.at - ended.at > reloadWithin) return false;
  if (event.roomHash !== ended.roomHash) return false;
  if (event.address.role === 'room') return ended.roomHash !== null;
  return event.address.role === 'workspace' && event.tabId === ended.tabId;
}
