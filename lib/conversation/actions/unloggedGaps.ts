// Actions on gaps: note that a stretch was not logged, and delete that note.
import { db } from '../../database/database';
import { write } from '../../database/storageFault';
import { bury, newId, nextStamp } from '../../database/writeRows';
import type { Gap } from '../types';

/** The longest gap that can be noted, in minutes: a day. */
export const longestGap = 1440;

/** A gap without its stamp. Its id is fixed, so retrying does not store it twice. */
export type Missing = Omit<Gap, 'stamp'>;

export const missing = (conversationId: string, from: number, minutes: number): Missing => ({
  id: newId(),
  conversationId,
  from,
  minutes,
});

/** Saves a gap. `from` is limited to the talk; `minutes` is rounded and limited to 1 to 1,440. */
export function noteGap(gap: Missing, now: number): Promise<void> {
  return write([db.conversations, db.gaps], async () => {
    const talk = await db.conversations.get(gap.conversationId);
    if (!talk || talk.capture === 'recalled' || (await db.gaps.get(gap.id))) return;
    const from = Math.max(talk.startedAt, Math.min(gap.from, talk.endedAt ?? now));
    const minutes = Math.min(longestGap, Math.max(1, Math.round(gap.minutes) || 1));
    await db.gaps.add({ ...gap, from, minutes, stamp: nextStamp(now) });
  });
}

/** Deletes a gap. Does nothing if it is already deleted. */
export function removeGap(id: string, now: number): Promise<void> {
  return write([db.gaps], async () => {
    const gap = await db.gaps.get(id);
    if (gap) await bury('gaps', [gap], now);
  });
}
