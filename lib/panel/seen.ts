// Owns the panel's sign of life: how a conversation left live by a crash or a sleep is told from one that goes on.
import { keepLocal, readLocal } from '../store/local';

const place = 'seen';

/** Milliseconds between two signs of life of an open panel. */
export const seenEvery = 60_000;

/** Says that a panel shows this conversation at `now`. */
export const saySeen = (conversationId: string, now: number): Promise<void> =>
  keepLocal(place, { conversationId, at: now });

/** When a panel last showed this conversation; null if never. */
export async function lastSeen(conversationId: string): Promise<number | null> {
  const value = (await readLocal(place)) as { conversationId?: unknown; at?: unknown } | undefined;
  return value?.conversationId === conversationId && typeof value.at === 'number' ? value.at : null;
}
