// Owns the verbs of a backup: stage a file, take it over or drop it, go back to the rescue copy, erase everything.
import { fail, ok, type Result } from '../result';
import { db } from '../store/db';
import { attempt } from '../store/fault';
import { advanceClock, newId } from '../store/write';
import type { BackupFault } from './faults';
import type { About } from './format';
import { type Preview, previewStaged } from './preview';
import { keepRescue, swapRescue } from './rescue';
import { clearStaged, isLive, type Progress, stage, stagedFile } from './stage';
import { mergeStaged } from './takeover';

async function guarded<T>(work: () => Promise<Result<T, BackupFault>>): Promise<Result<T, BackupFault>> {
  const done = await attempt(work);
  return done.ok ? done.value : fail({ kind: 'storage', fault: done.error });
}

/** One transaction over everything, refused while a conversation is live. All of it happens or nothing. */
const alone = <T>(work: () => Promise<Result<T, BackupFault>>): Promise<Result<T, BackupFault>> =>
  guarded(() =>
    db.transaction('rw', db.tables, async () =>
      (await isLive()) ? fail({ kind: 'live-conversation' as const }) : work(),
    ),
  );

/** Reads and checks a file, and says what taking it over would do. The log itself stays as it is. */
export const stageBackup = (file: Blob, progress: Progress = () => undefined): Promise<Result<Preview, BackupFault>> =>
  guarded(async () => {
    const header = await stage(file, newId(), progress);
    return header.ok ? ok(await previewStaged(header.value)) : header;
  });

/**
 * Merges the staged file into the log, all or nothing, after keeping a rescue copy of the present. `about` is for the
 * copy's header.
 */
export const takeOver = (now: number, about: About): Promise<Result<undefined, BackupFault>> =>
  alone(async () => {
    const staged = await stagedFile();
    if (!staged) return fail({ kind: 'nothing-staged' });
    await keepRescue(now, about);
    await mergeStaged();
    if (staged.highest !== '') await advanceClock(staged.highest);
    await clearStaged();
    return ok(undefined);
  });

/** Lets the staged file go. */
export const dropStaged = (): Promise<Result<undefined, BackupFault>> =>
  guarded(async () => {
    await db.transaction('rw', [db.staged, db.local], clearStaged);
    return ok(undefined);
  });

/** Puts the rescue copy in the place of the whole log. What it replaces is the rescue copy then, so this undoes itself. */
export const undoRestore = (now: number, about: About): Promise<Result<undefined, BackupFault>> =>
  alone(async () => ((await swapRescue(now, about)) ? ok(undefined) : fail({ kind: 'no-rescue' })));

/** Deletes every row there is, tombstones, the rescue copy and this machine's own values included. */
export const eraseEverything = (): Promise<Result<undefined, BackupFault>> =>
  alone(async () => {
    for (const table of db.tables) await table.clear();
    return ok(undefined);
  });
