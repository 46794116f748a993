// Actions on commitments: close one, replace it, reopen it. Only this file writes their table.
import { db } from '../database/database';
import { write } from '../database/storageFault';
import { bury, newId, nextStamp, revise } from '../database/writeRows';
import type { Agreed, Commitment, Ending } from './types';

type Which = Pick<Agreed, 'id' | 'conversationId' | 'whose'>;

/** A commitment that replaces another. Its id is fixed, so retrying does not store it twice. */
export interface Replacement {
  id: string;
  text: string;
  /** YYYY-MM-DD, or null. */
  by: string | null;
}

export const replacement = (text: string, by: string | null): Replacement => ({ id: newId(), text, by });

async function settle(which: Which, closed: Commitment['closed'], now: number): Promise<boolean> {
  const { id, conversationId, whose } = which;
  if (!(await db.conversations.get(conversationId))) return false;
  if (await revise<Commitment>(db.commitments, id, now, () => ({ closed }))) return true;
  await db.commitments.add({ id, stamp: nextStamp(now), conversationId, whose, closed });
  return true;
}

/** Closes a commitment at `now` (epoch milliseconds). Does nothing if its talk is deleted. */
export async function closeCommitment(which: Which, as: Exclude<Ending, 'changed'>, now: number): Promise<void> {
  await write([db.conversations, db.commitments], () => settle(which, { as, at: now }, now));
}

/** Closes a commitment as changed, and adds the one that replaces it, of the same talk and side. */
export async function changeCommitment(which: Which, to: Replacement, now: number): Promise<void> {
  await write([db.conversations, db.commitments], async () => {
    const { conversationId, whose } = which;
    const { id, ...own } = to;
    if (await db.commitments.get(id)) return;
    if (!(await settle(which, { as: 'changed', at: now }, now))) return;
    await db.commitments.add({ id, stamp: nextStamp(now), conversationId, whose, closed: null, own });
  });
}

/** Reopens a closed commitment. The one that replaced it, if any, stays. */
export async function reopenCommitment(id: string, now: number): Promise<void> {
  await write([db.commitments], () => revise<Commitment>(db.commitments, id, now, () => ({ closed: null })));
}

/**
 * Undoes a change: reopens the old commitment and deletes the one that replaced it. If that one was closed in another
 * window in the meantime, it stays as it is.
 */
export async function unchangeCommitment(id: string, toId: string, now: number): Promise<void> {
  await write([db.commitments], async () => {
    await revise<Commitment>(db.commitments, id, now, ({ closed }) =>
      closed?.as === 'changed' ? { closed: null } : undefined,
    );
    const to = await db.commitments.get(toId);
    if (to && to.closed === null) await bury('commitments', [to], now);
  });
}
