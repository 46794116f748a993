// Owns what the chip of a meeting tab says, given the live conversation. Pure.
import type { ChipState } from '../browser/messages';
import type { Binding } from './calls';

/** Nothing live: offer. Live here: stay away. Live without this tab: offer to switch. */
export function chipFor(tabId: number | undefined, live: string | undefined, binding: Binding | null): ChipState {
  if (live === undefined) return 'offer';
  const here = binding?.conversationId === live && binding.tabId === tabId;
  return here ? 'hidden' : 'switch';
}
