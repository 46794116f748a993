import type { ChipKind } from '../../browser/messages';
import type { Binding } from './callEnd';

/** What a tab's chip stands for: `offer` if no talk is live, `here` if it is tied to this tab, else `switch`. */
export function chipFor(tabId: number | undefined, live: string | undefined, binding: Binding | null): ChipKind {
  if (live === undefined) return 'offer';
  return binding?.conversationId === live && binding.tabId === tabId ? 'here' : 'switch';
}
