// The verbs of gaps: noting that a stretch was not logged, and taking that away.
import { db } from '../../database/database';
import { write } from '../../database/storageFault';
import { bury, newId, nextStamp } from '../../database/writeRows';
import type { Gap } from '../types';

/** The longest gap that can be said, in minutes: a day. */
export const longestGap = 1440;

/** A gap, complete but for its stamp: noted once, however often tried. */
export type Missing = Omit<Gap, 'stamp'>;

export const missing = (conversationId: string, from: number, minutes: number): Missing => ({
  id: newId(),
  conversationId,
  from,
  minutes,
});

/** Notes a gap; `from` is brought within the talk, `minutes` to a whole number from 1 to a day. */
export function noteGap(gap: Missing, now: number): Promise<void> {
  return write([db.conversations, db.gaps], async () => {
    const talk = await db.conversations.get(gap.conversationId);
    if (!talk || talk.capture === 'recalled' || (await db.gaps.get(gap.id))) return;
    const from = Math.max(talk.startedAt, Math.min(gap.from, talk.endedAt ?? now));
    const minutes = Math.min(longestGap, Math.max(1, Math.round(gap.minutes) || 1));
    await db.gaps.add({ ...gap, from, minutes, stamp: nextStamp(now) });
  });
}

/** Takes a gap away. Nothing where it is gone. */
export function removeGap(id: string, now: number): Promise<void> {
  return write([db.gaps], async () => {
    const gap = await db.gaps.get(id);
    if (gap) await bury('gaps', [gap], now);
  });
}
