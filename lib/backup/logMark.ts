// Owns keeping the mark beside the database that says there is a log, and the copy, up to it. Must not know the words.
import { dropLasting, keepLasting } from '../browser/lasting';
import { alone } from '../browser/privateFiles';
import { db } from '../store/db';
import { keepCopiesOf, renewCopy } from './innerCopy';
import { databaseId, isOfAnother, type LogMark, markPlace, readMark } from './lostLog';

/** Keeps the mark as the log is now. That of a lost log stays. */
export const noteLog = (): Promise<void> => alone(note);

async function note(): Promise<void> {
  const device = await databaseId();
  const mark = await readMark();
  if (device === undefined || (mark && isOfAnother(mark, device))) return;
  const [talks, newest] = await Promise.all([db.conversations.count(), db.conversations.orderBy('startedAt').last()]);
  const day = newest?.localDay ?? '';
  if (mark?.device !== device || mark.talks !== talks || mark.day !== day)
    await keepLasting({ [markPlace]: { device, talks, day } satisfies LogMark });
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
