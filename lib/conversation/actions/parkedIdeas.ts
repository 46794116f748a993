// The verbs of parked ideas: parking one instead of saying it, its words and outcome later.
import { db } from '../../database/database';
import { write } from '../../database/storageFault';
import { bury, newId, nextStamp, revise } from '../../database/writeRows';
import type { Idea } from '../types';

/** An idea, complete but for its stamp: parked once, however often tried. */
export type Parked = Omit<Idea, 'stamp'>;

export const parked = (conversationId: string, at: number, text: string): Parked => ({
  id: newId(),
  conversationId,
  at,
  text,
  outcome: null,
});

/** Parks an idea, its moment never before the start. False where its talk is gone, or ended before that moment. */
export function parkIdea(idea: Parked, now: number): Promise<boolean> {
  return write([db.conversations, db.ideas], async () => {
    const talk = await db.conversations.get(idea.conversationId);
    if (!talk || (talk.endedAt !== null && idea.at > talk.endedAt)) return false;
    if (await db.ideas.get(idea.id)) return true;
    await db.ideas.add({ ...idea, at: Math.max(talk.startedAt, idea.at), stamp: nextStamp(now) });
    return true;
  });
}

/** Changes only the words or the outcome given. Nothing where it is gone. */
export async function writeIdea(
  id: string,
  changes: Partial<Pick<Idea, 'text' | 'outcome'>>,
  now: number,
): Promise<void> {
  await write([db.ideas], () => revise<Idea>(db.ideas, id, now, () => changes));
}

/** Takes an idea away. Nothing where it is gone. */
export function removeIdea(id: string, now: number): Promise<void> {
  return write([db.ideas], async () => {
    const idea = await db.ideas.get(id);
    if (idea) await bury('ideas', [idea], now);
  });
}
