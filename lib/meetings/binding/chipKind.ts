// What the chip of a meeting tab stands for, given the live conversation.
import type { ChipKind } from '../../browser/messages';
import type { Binding } from './callEnd';

/** Nothing live: offer. Live here: it is here. Live without this tab: offer to switch. */
export function chipFor(tabId: number | undefined, live: string | undefined, binding: Binding | null): ChipKind {
  if (live === undefined) return 'offer';
  return binding?.conversationId === live && binding.tabId === tabId ? 'here' : 'switch';
}
