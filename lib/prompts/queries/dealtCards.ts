import type { Conversation } from '../../conversation/types';
import { db } from '../../database/database';
import { promptById } from '../builtInCards';
import type { Deal, Question } from '../types';
import { questionOf } from './cardsToDeal';

/** The cards shown in a conversation, in their order. */
export const dealsOf = (conversationId: string): Promise<Deal[]> =>
  db.deals.where('conversationId').equals(conversationId).sortBy('position');

/** The cards of these deals by id, built-in and own. Cards that no longer exist are left out. */
export async function cardsDealt(deals: readonly Deal[]): Promise<Map<string, Question>> {
  const ids = deals.map((deal) => deal.promptId);
  const own = await db.cards.bulkGet(ids.filter((id) => !promptById(id)));
  const cards = [
    ...ids.flatMap((id) => promptById(id) ?? []),
    ...own.flatMap((card) => (card ? questionOf(card) : [])),
  ];
  return new Map(cards.map((card) => [card.id, card]));
}

/** What a conversation shows and has shown; talk and deals are of the same moment. */
export interface Dealt {
  talk: Pick<Conversation, 'dealId' | 'pinnedDealId'>;
  deals: Deal[];
  cards: ReadonlyMap<string, Question>;
}

export async function dealt(conversationId: string): Promise<Dealt | undefined> {
  const [talk, deals] = await db.transaction('r', db.conversations, db.deals, async () =>
    Promise.all([db.conversations.get(conversationId), dealsOf(conversationId)]),
  );
  return talk && { talk, deals, cards: await cardsDealt(deals) };
}
