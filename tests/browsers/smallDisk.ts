// A small disk for a browser's profile that can be filled and freed again: memory mounted as a file system.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { mkdtemp, open, rm, rmdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadsOf } from './commonParts';
import { until } from './until';

export interface SmallDisk {
  /** The folder for a browser's profile. Its downloads go to another disk, as a coach would save them. */
  profile: string;
  /** Writes a file until there is no room for one more byte. */
  fill(): Promise<void>;
  /** Deletes that file. */
  free(): Promise<void>;
  /** Unmounts the disk and deletes everything on it, once its browser is gone. */
  leave(): Promise<void>;
}

const run = (command: string, ...args: string[]) => void execFileSync(command, args, { stdio: 'ignore' });
const mount = (folder: string) => run('mount', '-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder);
const unmount = (folder: string) => run('umount', folder);

/** Whether a file system can be mounted here: on Linux as root, unless the system around it forbids even that. */
function mountable(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'coachside-mount-'));
  try {
    mount(folder);
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
export const canMount = mountable();

/** Writes chunks of a size until one finds no room. */
async function writeUntilFull(path: string, size: number): Promise<void> {
  const file = await open(path, 'a');
  const piece = Buffer.alloc(size, 1);
  try {
    for (;;) await file.write(piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}

export async function smallDisk(): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'coachside-disk-'));
  const elsewhere = await mkdtemp(join(tmpdir(), 'coachside-elsewhere-'));
  const filler = join(folder, 'filler');
  const profile = join(folder, 'profile');
  mount(folder);
  mkdirSync(profile);
  await symlink(elsewhere, downloadsOf(profile));
  return {
    profile,
    async fill() {
      for (const size of [1024 * 1024, 4096, 1]) await writeUntilFull(filler, size);
    },
    free: () => rm(filler, { force: true }),
    async leave() {
      // The last of the browser's processes may still be writing.
      await until('waited for the small disk to be let go', () => {
        unmount(folder);
        return true;
      });
      await rmdir(folder);
      await rm(elsewhere, { recursive: true, force: true });
    },
  };
}
