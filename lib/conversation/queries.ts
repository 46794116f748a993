// Reads of conversations and of what belongs to them.
import { db } from '../database/database';
import { type Conversation, type Gap, type Idea, type Mark, type Outcome, outcomes, type Pause } from './types';

/** The one live conversation of this profile. */
export const liveConversation = (): Promise<Conversation | undefined> =>
  db.conversations.where('status').equals('live').first();

export const conversationById = (id: string): Promise<Conversation | undefined> => db.conversations.get(id);

export const marksOf = (conversationId: string): Promise<Mark[]> =>
  db.marks.where('conversationId').equals(conversationId).toArray();

export const gapsOf = (conversationId: string): Promise<Gap[]> =>
  db.gaps.where('conversationId').equals(conversationId).toArray();

export const ideasOf = (conversationId: string): Promise<Idea[]> =>
  db.ideas.where('conversationId').equals(conversationId).toArray();

export const pausesOf = (conversationId: string): Promise<Pause[]> =>
  db.pauses.where('conversationId').equals(conversationId).toArray();

/** How many ideas were parked in all, and how many have each outcome. */
export interface Evidence {
  total: number;
  outcome: Record<Outcome, number>;
}

export async function evidence(): Promise<Evidence> {
  const total = await db.ideas.count();
  const counts = await Promise.all(
    outcomes.map(async (one) => [one, await db.ideas.where('outcome').equals(one).count()] as const),
  );
  return { total, outcome: Object.fromEntries(counts) as Record<Outcome, number> };
}

/** The conversation that ended last; undefined before the first. */
export const lastEnded = (): Promise<Conversation | undefined> => db.conversations.orderBy('endedAt').last();

/** The `limit` conversations that started last, newest first. */
export const newestConversations = (limit: number): Promise<Conversation[]> =>
  db.conversations.orderBy('startedAt').reverse().limit(limit).toArray();

export const countConversations = (): Promise<number> => db.conversations.count();

/** How many started at `from` (epoch milliseconds) or after. */
export const countSince = (from: number): Promise<number> =>
  db.conversations.where('startedAt').aboveOrEqual(from).count();
