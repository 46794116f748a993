import { promptById } from '../../lib/prompts/deal';
import type { Dealt } from '../../lib/prompts/queries';
import type { Prompt } from '../../lib/prompts/types';

/** What the card shows of a conversation's deals. */
export interface Hand {
  /** `gone` where this version does not know the card, null while it is not read yet. */
  prompt: Prompt | 'gone' | null;
  /** The card kept at hand, when it is not the one shown. */
  pinned: Prompt | undefined;
  isPinned: boolean;
  isUsed: boolean;
  isFirst: boolean;
}

/** The shown card, and the pinned one when it is another. */
export function handOf({ talk, deals }: Dealt): Hand {
  const shown = deals.find(({ id }) => id === talk.dealId);
  const pinned = deals.find(({ id }) => id === talk.pinnedDealId);
  return {
    prompt: shown ? (promptById(shown.promptId) ?? 'gone') : null,
    pinned: pinned && pinned.id !== shown?.id ? promptById(pinned.promptId) : undefined,
    isPinned: pinned !== undefined && pinned.id === shown?.id,
    isUsed: shown !== undefined && shown.usedAt !== null,
    isFirst: shown?.position === 0,
  };
}
