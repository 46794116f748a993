// Owns what the chip of a meeting tab says, given the live conversation. Pure.
import type { ChipState } from '../browser/messages';
import type { Binding } from './calls';

/** Nothing live: offer. Live here, or with no meeting tab at all: stay away. Live in another tab: offer to switch. */
export function chipFor(tabId: number | undefined, live: string | undefined, binding: Binding | null): ChipState {
  if (live === undefined) return 'offer';
  if (binding?.conversationId !== live || binding.state === 'waiting') return 'hidden';
  return binding.tabId === tabId ? 'hidden' : 'switch';
}
