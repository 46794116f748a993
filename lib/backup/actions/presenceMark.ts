// Keeps the copy of the log up to date, and the mark outside the database that says there is a log.
import { dropLasting, keepLasting } from '../../browser/lastingValues';
import { alone } from '../../browser/privateFiles';
import { db } from '../../database/database';
import { databaseId, isOfAnother, type LogMark, markPlace, readMark } from '../queries/lostLog';
import { keepCopiesOf, renewCopy } from './innerCopy';

/** Updates the mark to the current log. The mark of a lost log is not changed. */
export const noteLog = (): Promise<void> => alone(note);

/** Reads the database's id and its talks in one transaction, so that they never come from two databases. */
const markNow = (): Promise<LogMark | undefined> =>
  db.transaction('r', [db.local, db.conversations], async () => {
    const [device, talks, newest] = await Promise.all([
      databaseId(),
      db.conversations.count(),
      db.conversations.orderBy('startedAt').last(),
    ]);
    return device === undefined ? undefined : { device, talks, day: newest?.localDay ?? '' };
  });

async function note(): Promise<void> {
  const [now, mark] = [await markNow(), await readMark()];
  if (!now || (mark && isOfAnother(mark, now.device))) return;
  const isNews = mark?.device !== now.device || mark.talks !== now.talks || mark.day !== now.day;
  if (isNews) await keepLasting({ [markPlace]: now });
}

/** Called when the coach is done with a lost log: deletes its copy and sets the mark to the open log. */
export async function leaveLostLog(now: number): Promise<void> {
  // Renew first, so that there is always a copy.
  await renewCopy(now);
  await alone(async () => {
    await keepCopiesOf(await databaseId());
    await dropLasting(markPlace);
    await note();
  });
}

/** Updates the mark and the copy to the log at `now` (epoch milliseconds). Rejects if one could not be written. */
export async function keepCopy(now: number): Promise<void> {
  await noteLog();
  await renewCopy(now);
}
