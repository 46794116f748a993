// The actions around a backup: stage a file, take it over or discard it, restore the rescue copy, erase everything.
import { tellErased } from '../../browser/eraseSignal';
import { alone } from '../../browser/privateFiles';
import { db } from '../../database/database';
import { attempt } from '../../database/storageFault';
import { advanceClock, forgetClock, newId, openClock, turnClock } from '../../database/writeRows';
import { fail, ok, type Result } from '../../result';
import type { BackupFault } from '../backupFault';
import type { About } from '../backupFormat';
import { type Preview, previewStaged } from '../queries/restorePreview';
import { eraseBeside } from './eraseBeside';
import { bringToNow } from './futureRows';
import { dropRescue, keepRescue, swapRescue } from './rescueCopy';
import { type Beside, clearLeftOver, clearStaged, highestStaged, isLive, stageFile, unstage } from './stageFile';
import { sweepDeleted } from './sweepDeleted';
import { mergeStaged } from './takeOver';

async function guarded<T>(work: () => Promise<Result<T, BackupFault>>): Promise<Result<T, BackupFault>> {
  const done = await attempt(work);
  return done.ok ? done.value : fail({ kind: 'storage', fault: done.error });
}

/** One transaction over all tables, all or nothing. Refused while a conversation is live. */
const oneTransaction = <T>(work: () => Promise<Result<T, BackupFault>>): Promise<Result<T, BackupFault>> =>
  guarded(async () => {
    await openClock();
    return db.transaction('rw', db.tables, async () =>
      (await isLive()) ? fail({ kind: 'live-conversation' as const }) : work(),
    );
  });

/** A staged file: what taking it over would do, and the token that identifies this file. */
export interface Previewed {
  token: string;
  preview: Preview;
}

/** Reads and checks a file, and says what taking it over would do. The log itself stays as it is. */
export const stageBackup = (file: Blob, now: number, beside: Beside = {}): Promise<Result<Previewed, BackupFault>> =>
  guarded(async () => {
    const token = newId();
    const whole = await stageFile(file, { token, at: now }, beside);
    if (!whole.ok) return whole;
    const preview = await previewStaged(token, whole.value, beside.signal);
    if (preview) return ok({ token, preview });
    await unstage(token);
    return fail({ kind: 'nothing-staged' });
  });

/**
 * Merges the staged file of that token into the log, all or nothing, after saving a rescue copy of the current log.
 * `about` is for the copy's header. With `toNow`, what is dated in the future is then re-dated to now.
 */
export const takeOver = async (
  token: string,
  now: number,
  about: About,
  toNow = false,
): Promise<Result<undefined, BackupFault>> => {
  // If the file restores a deleted talk, the marks deleted with it must not come back.
  const swept = await attempt(sweepDeleted);
  return swept.ok ? takeOverStaged(token, now, about, toNow) : fail({ kind: 'storage', fault: swept.error });
};

const takeOverStaged = (
  token: string,
  now: number,
  about: About,
  toNow: boolean,
): Promise<Result<undefined, BackupFault>> =>
  oneTransaction(async () => {
    const highest = await highestStaged(token);
    if (highest === undefined) return fail({ kind: 'nothing-staged' });
    await keepRescue(now, about);
    await mergeStaged();
    if (toNow) await turnClock(await bringToNow(now));
    else if (highest !== '') await advanceClock(highest);
    await clearStaged();
    return ok(undefined);
  });

/** Discards the staged file of that token; one staged by another window stays. */
export const dropStaged = (token: string): Promise<Result<undefined, BackupFault>> =>
  guarded(async () => ((await unstage(token)) ? ok(undefined) : fail({ kind: 'nothing-staged' })));

/** Discards a file staged an hour ago or earlier, by a page that was then closed. */
export const dropLeftOver = (now: number): Promise<Result<undefined, BackupFault>> =>
  guarded(async () => {
    await clearLeftOver(now);
    return ok(undefined);
  });

/** Deletes the rescue copy, and with it the last trace of what was deleted since. */
export const letRescueGo = (): Promise<Result<undefined, BackupFault>> =>
  guarded(async () => {
    await db.transaction('rw', db.local, dropRescue);
    return ok(undefined);
  });

/**
 * Replaces the whole log with the rescue copy. The replaced log becomes the rescue copy, so a second call undoes this.
 */
export const undoRestore = (now: number, about: About): Promise<Result<undefined, BackupFault>> =>
  oneTransaction(async () => ((await swapRescue(now, about)) ? ok(undefined) : fail({ kind: 'no-rescue' })));

const eraseRows = (): Promise<Result<undefined, BackupFault>> =>
  oneTransaction(async () => {
    for (const table of db.tables) await table.clear();
    // Clearing the other tables added entries to this one.
    await db.changes.clear();
    return ok(undefined);
  });

/**
 * Deletes every row, including tombstones, the rescue copy and this machine's own values; everything stored outside the
 * database; and what any page holds in memory. The rows are deleted last, so that an erased log never looks like a lost
 * one, wherever this is interrupted.
 */
export const eraseEverything = (): Promise<Result<undefined, BackupFault>> =>
  guarded(async () => {
    if (await isLive()) return fail({ kind: 'live-conversation' });
    // Under the lock, so that no copy or mark being written can appear afterwards.
    const erased = await alone(() => eraseBeside().then(eraseRows));
    if (!erased.ok) return erased;
    forgetClock();
    tellErased();
    return erased;
  });
