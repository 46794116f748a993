// The first card of a conversation, and how a card is added to its history.
import type { Kind } from '../../conversation/types';
import { db } from '../../database/database';
import { newId, nextStamp } from '../../database/writeRows';
import { opener, promptById } from '../builtInCards';
import type { Deal } from '../types';

/** Adds a card to a conversation's history. Call within a transaction. */
export async function deal(conversationId: string, promptId: string, position: number, now: number): Promise<Deal> {
  const row = { id: newId(), stamp: nextStamp(now), conversationId, promptId, position, shownAt: now, usedAt: null };
  await db.deals.add(row);
  return row;
}

/** The first card of a conversation: the chosen opening question, else one for opening. Call within a transaction. */
export function firstDeal(
  conversationId: string,
  plan: { kind: Kind | null; openingPromptId: string | null },
  now: number,
): Promise<Deal> {
  const chosen = plan.openingPromptId === null ? undefined : promptById(plan.openingPromptId);
  const card = chosen ?? opener(plan.kind, conversationId);
  if (!card) throw new Error('no card to open with');
  return deal(conversationId, card.id, 0, now);
}
