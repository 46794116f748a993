import type { Dealt } from '../../../lib/prompts/queries/dealtCards';
import type { Question } from '../../../lib/prompts/types';

/** What the card shows of a conversation's deals. */
export interface Hand {
  /** `gone` if this version does not have the card; null until it is read. */
  prompt: Question | 'gone' | null;
  /** The pinned card, if it is not the one shown. */
  pinned: Question | undefined;
  isPinned: boolean;
  isUsed: boolean;
  isOpened: boolean;
  isFirst: boolean;
}

/** The shown card, and the pinned one if it is another. */
export function handOf({ talk, deals, cards }: Dealt): Hand {
  const shown = deals.find(({ id }) => id === talk.dealId);
  const pinned = deals.find(({ id }) => id === talk.pinnedDealId);
  return {
    prompt: shown ? (cards.get(shown.promptId) ?? 'gone') : null,
    pinned: pinned && pinned.id !== shown?.id ? cards.get(pinned.promptId) : undefined,
    isPinned: pinned !== undefined && pinned.id === shown?.id,
    isUsed: shown !== undefined && shown.usedAt !== null,
    isOpened: typeof shown?.openedAt === 'number',
    isFirst: shown?.position === 0,
  };
}
