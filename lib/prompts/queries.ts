// Owns the reads of dealt cards.
import { db } from '../store/db';
import type { Deal } from './types';

/** The cards shown in a conversation, in their order. */
export const dealsOf = (conversationId: string): Promise<Deal[]> =>
  db.deals.where('conversationId').equals(conversationId).sortBy('position');
