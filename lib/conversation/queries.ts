// Owns the reads of conversations and their marks.
import { db } from '../store/db';
import type { Conversation, Gap, Mark } from './types';

/** The one live conversation of this profile. */
export const liveConversation = (): Promise<Conversation | undefined> =>
  db.conversations.where('status').equals('live').first();

export const conversationById = (id: string): Promise<Conversation | undefined> => db.conversations.get(id);

export const marksOf = (conversationId: string): Promise<Mark[]> =>
  db.marks.where('conversationId').equals(conversationId).toArray();

export const gapsOf = (conversationId: string): Promise<Gap[]> =>
  db.gaps.where('conversationId').equals(conversationId).toArray();

/** The conversation that ended last; undefined before the first. */
export const lastEnded = (): Promise<Conversation | undefined> => db.conversations.orderBy('endedAt').last();

/** The newest `limit` conversations, by their start. */
export const newestConversations = (limit: number): Promise<Conversation[]> =>
  db.conversations.orderBy('startedAt').reverse().limit(limit).toArray();

export const countConversations = (): Promise<number> => db.conversations.count();

/** How many began at `from` (epoch milliseconds) or after. */
export const countSince = (from: number): Promise<number> =>
  db.conversations.where('startedAt').aboveOrEqual(from).count();
