// How the copy inside the browser stands. Reads only; apart from lostLog.ts, as the background has no use for it.
import { db } from '../../database/database';
import { databaseId, newestCopy } from './lostLog';

/** Milliseconds that a change may wait for the copy: it is renewed within seconds, but never during a talk. */
const lateAfter = 24 * 60 * 60_000;

/** How the copy of the open log stands. */
export interface CopyState {
  /** When it was renewed last, epoch milliseconds; null where there is none. */
  at: number | null;
  /** The moment of the first change that is not in it, where that was more than a day ago; undefined where all is well. */
  lacksFrom: number | undefined;
}

/** How the copy of the open log stands at `now` (epoch milliseconds). */
export async function innerCopyState(now: number): Promise<CopyState> {
  const device = await databaseId();
  const newest = device === undefined ? undefined : await newestCopy(device);
  const lacking = await db.changes
    .where(':id')
    .above(newest?.change ?? 0)
    .first();
  return { at: newest?.at ?? null, lacksFrom: lacking && lacking.at < now - lateAfter ? lacking.at : undefined };
}
