// Whether the browser lost the log: a mark of another database than the one that is open. Reads only, as every panel
// asks.
import { readLasting } from '../../browser/lastingValues';
import { privateFiles } from '../../browser/privateFiles';
import { readLocal } from '../../database/localValues';
import { type CopyFile, chainsOf } from '../innerCopyNames';

/** The database that is open, by the id it made when it was new; undefined where nothing was ever written to it. */
export async function databaseId(): Promise<string | undefined> {
  const device = await readLocal('device');
  return typeof device === 'string' ? device : undefined;
}

/** The newest file of a database's copy, without looking into it; undefined where there is no copy. */
export async function newestCopy(device: string): Promise<CopyFile | undefined> {
  const files = await privateFiles();
  return files && chainsOf(await files.names(), device)[0]?.at(-1);
}

/** Where storage.local has the mark. */
export const markPlace = 'log';

/** What there was when it was looked at last. */
export interface LogMark {
  device: string;
  talks: number;
  /** The day of the newest talk, YYYY-MM-DD. */
  day: string;
}

/** A log that is not there any more. */
export interface LostLog extends LogMark {
  /** When the copy beside it was written, epoch milliseconds; undefined where there is none, null where it cannot be read. */
  copiedAt: number | null | undefined;
}

export const readMark = (): Promise<LogMark | null> => readLasting<LogMark>(markPlace);

/** Whether a mark is of another log than that of the open database. */
export const isOfAnother = ({ device, talks }: LogMark, open: string | undefined): boolean =>
  talks > 0 && device !== open;

/** The log that the browser lost: the mark is of another database than the one that is open; null where all is well. */
export async function lostLog(): Promise<LostLog | null> {
  // The database first: where it cannot be read nothing is said to be lost.
  const device = await databaseId();
  const mark = await readMark();
  if (!mark || !isOfAnother(mark, device)) return null;
  const copy = await newestCopy(mark.device).catch(() => null);
  return { ...mark, copiedAt: copy === null ? null : copy?.at };
}
