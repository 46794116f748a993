// Owns the mark beside the database that says there is a log, and so whether the browser lost it. Must not know the words.
import { dropLasting, keepLasting, readLasting } from '../browser/lasting';
import { alone } from '../browser/privateFiles';
import { db } from '../store/db';
import { copyTime, databaseId, keepCopiesOf, renewCopy } from './innerCopy';

const place = 'log';

/** What there was when it was looked at last. */
interface LogMark {
  device: string;
  talks: number;
  /** The day of the newest talk, YYYY-MM-DD. */
  day: string;
}

/** A log that is not there any more. */
export interface LostLog extends LogMark {
  /** When the copy beside it was written, epoch milliseconds; undefined where there is none. */
  copiedAt: number | undefined;
}

const readMark = (): Promise<LogMark | null> => readLasting<LogMark>(place);

const isOfAnother = ({ device, talks }: LogMark, open: string | undefined): boolean => talks > 0 && device !== open;

/** The log that the browser lost: the mark is of another database than the one that is open; undefined where all is well. */
export async function lostLog(): Promise<LostLog | undefined> {
  // The database first: where it cannot be read nothing is said to be lost.
  const device = await databaseId();
  const mark = await readMark();
  if (!mark || !isOfAnother(mark, device)) return undefined;
  return { ...mark, copiedAt: await copyTime(mark.device).catch(() => undefined) };
}

/** Keeps the mark as the log is now. That of a lost log stays. */
export const noteLog = (): Promise<void> => alone(note);

async function note(): Promise<void> {
  const device = await databaseId();
  const mark = await readMark();
  if (device === undefined || (mark && isOfAnother(mark, device))) return;
  const [talks, newest] = await Promise.all([db.conversations.count(), db.conversations.orderBy('startedAt').last()]);
  const day = newest?.localDay ?? '';
  if (mark?.device !== device || mark.talks !== talks || mark.day !== day)
    await keepLasting({ [place]: { device, talks, day } satisfies LogMark });
}

/** The coach's word that the lost log is dealt with: its copy goes, and the mark is of the log that is open. */
export async function leaveLostLog(now: number): Promise<void> {
  // Never a moment without a copy.
  await renewCopy(now);
  await alone(async () => {
    await keepCopiesOf(await databaseId());
    await dropLasting(place);
    await note();
  });
}

/** Brings the mark and the copy up to the log at `now` (epoch milliseconds). Rejects where one could not be written. */
export async function keepCopy(now: number): Promise<void> {
  await noteLog();
  await renewCopy(now);
}
