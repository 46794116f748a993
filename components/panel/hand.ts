import type { Conversation } from '../../lib/conversation/types';
import { promptById } from '../../lib/prompts/deal';
import type { Deal, Prompt } from '../../lib/prompts/types';

/** What the card shows of a conversation's deals. */
export interface Hand {
  prompt: Prompt | undefined;
  pinned: Prompt | undefined;
  isPinned: boolean;
  isUsed: boolean;
  isFirst: boolean;
}

/** The shown card, and the pinned one when it is another. */
export function handOf(talk: Conversation, deals: readonly Deal[]): Hand {
  const shown = deals.find(({ id }) => id === talk.dealId);
  const pinned = deals.find(({ id }) => id === talk.pinnedDealId);
  return {
    prompt: shown && promptById(shown.promptId),
    pinned: pinned && pinned.id !== shown?.id ? promptById(pinned.promptId) : undefined,
    isPinned: pinned !== undefined && pinned.id === shown?.id,
    isUsed: shown !== undefined && shown.usedAt !== null,
    isFirst: shown?.position === 0,
  };
}
