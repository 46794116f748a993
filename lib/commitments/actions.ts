// The verbs of commitments: closing one, putting another in its place, opening it again. The only writer of its table.
import { db } from '../database/database';
import { write } from '../database/storageFault';
import { bury, newId, nextStamp, revise } from '../database/writeRows';
import type { Agreed, Commitment, Ending } from './types';

type Which = Pick<Agreed, 'id' | 'conversationId' | 'whose'>;

/** What stands in another's place, complete: put there once, however often tried. */
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

/** Closes a commitment at `now` (epoch milliseconds). Nothing where its talk is gone. */
export async function closeCommitment(which: Which, as: Exclude<Ending, 'changed'>, now: number): Promise<void> {
  await write([db.conversations, db.commitments], () => settle(which, { as, at: now }, now));
}

/** Closes a commitment as changed, and puts another of the same talk and side in its place. */
export async function changeCommitment(which: Which, to: Replacement, now: number): Promise<void> {
  await write([db.conversations, db.commitments], async () => {
    const { conversationId, whose } = which;
    const { id, ...own } = to;
    if (await db.commitments.get(id)) return;
    if (!(await settle(which, { as: 'changed', at: now }, now))) return;
    await db.commitments.add({ id, stamp: nextStamp(now), conversationId, whose, closed: null, own });
  });
}

/** Opens a closed one again; what stands in its place stays. */
export async function reopenCommitment(id: string, now: number): Promise<void> {
  await write([db.commitments], () => revise<Commitment>(db.commitments, id, now, () => ({ closed: null })));
}

/**
 * Takes a change back: the old one is open again, and what was put in its place is gone. What became of that meanwhile
 * is not lost: closed in another window, it stays as it was closed.
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
