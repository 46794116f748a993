// What a rig does the same way in both browsers.
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { middle } from './chip';
import type { Rig, RigOptions } from './rig';
import { until } from './until';

export interface Profile {
  folder: string;
  /** Removes it, if it was made for this launch alone. */
  leave(): Promise<void>;
}

export async function profileFor(options: RigOptions): Promise<Profile> {
  if (options.profile) return { folder: options.profile, leave: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'coachside-'));
  return { folder, leave: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) };
}

/** Where a profile's downloads go. */
export const downloadsOf = (profile: string): string => join(profile, 'coachside-downloads');

/** Waits for the page that comes up on installing, so that it takes the front from no other, and closes it unless wanted. */
export async function welcomed({ tab }: Pick<Rig, 'tab'>, { welcome = false }: RigOptions): Promise<void> {
  const page = await tab('/log.html#/welcome');
  if (!welcome) await page.close();
}

/** Takes each finished download out of a folder once, as they come, so that the next of its name is another file. */
function downloadsIn(folder: string): Rig['download'] {
  let taken = 0;
  return (name) =>
    until(`waited for a download named ${name}`, async () => {
      const files = await readdir(folder).catch(() => []);
      if (files.some((file) => /\.(?:part|crdownload|tmp)$/.test(file))) return null;
      const found = files.find((file) => name.test(file));
      const text = found && (await readFile(join(folder, found), 'utf8'));
      if (!found || !text) return null;
      taken += 1;
      const path = join(folder, `taken-${taken}`, found);
      await mkdir(dirname(path), { recursive: true });
      await rename(join(folder, found), path);
      return { name: found, path, text };
    });
}

/** Ends the browser's main process at once; the others notice and go. */
async function kill(browser: Browser, profile: string): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((exit) => child.once('exit', exit));
  child.kill('SIGKILL');
  await gone;
  // The driver tidies the profile after its browser; another launch must not run into that.
  const kept = async () => (await readdir(profile)).some((file) => file.endsWith('.puppeteer'));
  await until('waited for the profile to be tidied', async () => !(await kept()));
}

type Common = Pick<Rig, 'profile' | 'version' | 'pressChip' | 'download' | 'kill' | 'close' | 'closed'>;

/** The common parts, given how this browser reads the chip. */
export async function commonParts(browser: Browser, profile: Profile, chip: Rig['chip']): Promise<Common> {
  return {
    profile: profile.folder,
    version: await browser.version(),
    async pressChip(tab, part = 'go') {
      await tab.front();
      const there = await until('waited for the chip', async () => {
        const found = await chip(tab);
        return found?.width ? found : null;
      });
      await tab.clickAt(middle(there[part]));
    },
    download: downloadsIn(downloadsOf(profile.folder)),
    kill: () => kill(browser, profile.folder),
    closed: new Promise((gone) => browser.once('disconnected', () => gone())),
    async close() {
      await browser.close();
      await profile.leave();
    },
  };
}
