// Actions on parked ideas: park one, edit its text and outcome later, delete it.
import { db } from '../../database/database';
import { write } from '../../database/storageFault';
import { bury, newId, nextStamp, revise } from '../../database/writeRows';
import type { Idea } from '../types';

/** An idea without its stamp. Its id is fixed, so retrying does not store it twice. */
export type Parked = Omit<Idea, 'stamp'>;

export const parked = (conversationId: string, at: number, text: string): Parked => ({
  id: newId(),
  conversationId,
  at,
  text,
  outcome: null,
});

/** Saves an idea, its time never before the talk's start. False if the talk is deleted or ended before that time. */
export function parkIdea(idea: Parked, now: number): Promise<boolean> {
  return write([db.conversations, db.ideas], async () => {
    const talk = await db.conversations.get(idea.conversationId);
    if (!talk || (talk.endedAt !== null && idea.at > talk.endedAt)) return false;
    if (await db.ideas.get(idea.id)) return true;
    await db.ideas.add({ ...idea, at: Math.max(talk.startedAt, idea.at), stamp: nextStamp(now) });
    return true;
  });
}

/** Changes only the given fields. Does nothing if the idea is deleted. */
export async function writeIdea(
  id: string,
  changes: Partial<Pick<Idea, 'text' | 'outcome'>>,
  now: number,
): Promise<void> {
  await write([db.ideas], () => revise<Idea>(db.ideas, id, now, () => changes));
}

/** Deletes an idea. Does nothing if it is already deleted. */
export function removeIdea(id: string, now: number): Promise<void> {
  return write([db.ideas], async () => {
    const idea = await db.ideas.get(id);
    if (idea) await bury('ideas', [idea], now);
  });
}
