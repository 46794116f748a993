// Whether the browser lost the log: the mark is that of another database than the open one. Reads only, as every panel
// calls this.
import { readLasting } from '../../browser/lastingValues';
import { privateFiles } from '../../browser/privateFiles';
import { readLocal } from '../../database/localValues';
import { type CopyFile, chainsOf } from '../innerCopyNames';

/** The id of the open database, made when it was new; undefined if nothing was ever written to it. */
export async function databaseId(): Promise<string | undefined> {
  const device = await readLocal('device');
  return typeof device === 'string' ? device : undefined;
}

/** The newest file of a database's copy, not checked; undefined if there is no copy. */
export async function newestCopy(device: string): Promise<CopyFile | undefined> {
  const files = await privateFiles();
  return files && chainsOf(await files.names(), device)[0]?.at(-1);
}

/** The mark's name in storage.local. */
export const markPlace = 'log';

/** What the log contained when it was last checked. */
export interface LogMark {
  device: string;
  talks: number;
  /** The day of the newest talk, YYYY-MM-DD. */
  day: string;
}

/** A log that is not there any more. */
export interface LostLog extends LogMark {
  /** When the copy beside it was written, epoch milliseconds; undefined if there is none, null if it is unreadable. */
  copiedAt: number | null | undefined;
}

export const readMark = (): Promise<LogMark | null> => readLasting<LogMark>(markPlace);

/** Whether a mark is of another log than that of the open database. */
export const isOfAnother = ({ device, talks }: LogMark, open: string | undefined): boolean =>
  talks > 0 && device !== open;

/** The log that the browser lost: the mark is that of another database than the open one. null if nothing is lost. */
export async function lostLog(): Promise<LostLog | null> {
  // Read the database first: if that fails, nothing is reported as lost.
  const device = await databaseId();
  const mark = await readMark();
  if (!mark || !isOfAnother(mark, device)) return null;
  const copy = await newestCopy(mark.device).catch(() => null);
  return { ...mark, copiedAt: copy === null ? null : copy?.at };
}
