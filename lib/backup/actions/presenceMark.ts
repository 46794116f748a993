// Keeping the mark beside the database that says there is a log, and the copy, up to it.
import { dropLasting, keepLasting } from '../../browser/lastingValues';
import { alone } from '../../browser/privateFiles';
import { db } from '../../database/database';
import { databaseId, isOfAnother, type LogMark, markPlace, readMark } from '../queries/lostLog';
import { keepCopiesOf, renewCopy } from './innerCopy';

/** Keeps the mark as the log is now. That of a lost log stays. */
export const noteLog = (): Promise<void> => alone(note);

/** The database and its talks, of one moment: a number of talks is never another database's. */
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

/** The coach's word that the lost log is dealt with: its copy goes, and the mark is of the log that is open. */
export async function leaveLostLog(now: number): Promise<void> {
  // Never a moment without a copy.
  await renewCopy(now);
  await alone(async () => {
    await keepCopiesOf(await databaseId());
    await dropLasting(markPlace);
    await note();
  });
}

/** Brings the mark and the copy up to the log at `now` (epoch milliseconds). Rejects where one could not be written. */
export async function keepCopy(now: number): Promise<void> {
  await noteLog();
  await renewCopy(now);
}
