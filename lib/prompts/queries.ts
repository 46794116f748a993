// Owns the reads of dealt cards.

import type { Conversation } from '../conversation/types';
import { db } from '../store/db';
import type { Deal } from './types';

/** The cards shown in a conversation, in their order. */
export const dealsOf = (conversationId: string): Promise<Deal[]> =>
  db.deals.where('conversationId').equals(conversationId).sortBy('position');

/** What a conversation shows and has shown, of one moment. */
export interface Dealt {
  talk: Pick<Conversation, 'dealId' | 'pinnedDealId'>;
  deals: Deal[];
}

export async function dealt(conversationId: string): Promise<Dealt | undefined> {
  const [talk, deals] = await db.transaction('r', db.conversations, db.deals, async () =>
    Promise.all([db.conversations.get(conversationId), dealsOf(conversationId)]),
  );
  return talk && { talk, deals };
}
