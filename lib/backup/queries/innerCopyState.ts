// The state of the copy inside the browser. Reads only. Separate from lostLog.ts, as the background does not need it.
import { db } from '../../database/database';
import { databaseId, newestCopy } from './lostLog';

/** Milliseconds that a change may wait for the copy: it is renewed within seconds, but never during a talk. */
const lateAfter = 24 * 60 * 60_000;

export interface CopyState {
  /** When it was last renewed, epoch milliseconds; null if there is no copy. */
  at: number | null;
  /** The time of the first change that it lacks, epoch milliseconds, if more than a day ago; otherwise undefined. */
  lacksFrom: number | undefined;
}

/** The state of the open log's copy at `now` (epoch milliseconds). */
export async function innerCopyState(now: number): Promise<CopyState> {
  const device = await databaseId();
  const newest = device === undefined ? undefined : await newestCopy(device);
  const lacking = await db.changes
    .where(':id')
    .above(newest?.change ?? 0)
    .first();
  return { at: newest?.at ?? null, lacksFrom: lacking && lacking.at < now - lateAfter ? lacking.at : undefined };
}
