// The parts of a rig that are the same in both browsers.
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { type Box, middle } from './pagePieces';
import type { Rig, RigOptions } from './rig';
import { until } from './until';
import { type Surface, type View, viewOf } from './view';

/**
 * Milliseconds after which a command that the browser never answers fails and names itself. Shorter than any test's
 * timeout, which would not name the command.
 */
export const unanswered = 150_000;

/** Removes a folder with everything in it, even while its browser is still writing there. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

export interface Profile {
  folder: string;
  /** Removes the profile if it was made for this launch alone. */
  leave(): Promise<void>;
}

export async function profileFor(options: RigOptions): Promise<Profile> {
  if (options.profile) return { folder: options.profile, leave: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'coachside-'));
  return { folder, leave: () => removeFolder(folder) };
}

/** The language requested from pages, the same on every machine; undefined in a visible window, which uses its own. */
export const languageOf = ({ language, headless }: RigOptions): string | undefined =>
  language ?? (headless === false ? undefined : 'en-US');

/** Where a profile's downloads go. */
export const downloadsOf = (profile: string): string => join(profile, 'coachside-downloads');

/** Waits for the page that opens on installing, so that it takes focus from no other; closes it unless wanted. */
export async function welcomed({ tab }: Pick<Rig, 'tab'>, { welcome = false }: RigOptions): Promise<void> {
  // Installing takes a while on a busy machine.
  const page = await until('waited for the first page', () => tab('/log.html#/welcome'), { atMost: 40_000 });
  if (!welcome) await page.close();
}

/** Gives each finished download in a folder once and moves it, so that the next one of that name is another file. */
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

/** Kills the browser's main process; the others notice and exit. */
async function kill(browser: Browser, profile: string): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((exit) => child.once('exit', exit));
  child.kill('SIGKILL');
  await gone;
  // The driver tidies the profile after its browser exits; another launch must not overlap with that.
  const kept = async () => (await readdir(profile)).some((file) => file.endsWith('.puppeteer'));
  await until('waited for the profile to be tidied', async () => !(await kept()));
}

type Pieces = Pick<Rig, 'chip' | 'cardFrame'>;
type Common = Pick<
  Rig,
  | keyof Pieces
  | 'profile'
  | 'version'
  | 'pressChip'
  | 'pressCard'
  | 'dragCard'
  | 'download'
  | 'kill'
  | 'close'
  | 'closed'
>;

/** A piece of a page once it is shown. A hidden piece has no width. */
const shown = <T extends Box>(what: string, look: () => Promise<T | null>): Promise<T> =>
  until(`waited for ${what}`, async () => {
    const found = await look();
    return found?.width ? found : null;
  });

/** A view of the card, once the panel in it is laid out. */
export async function cardView(surface: Surface): Promise<View> {
  const view = viewOf(surface);
  const ready = () => location.pathname === '/card.html' && document.getElementById('root')?.childElementCount === 1;
  await view.waitFor('the card to be laid out', ready);
  return view;
}

/** The common parts, given how this browser reads the pieces in a meeting page. */
export async function commonParts(browser: Browser, profile: Profile, pieces: Pieces): Promise<Common> {
  return {
    ...pieces,
    profile: profile.folder,
    version: await browser.version(),
    async pressChip(tab, part = 'go') {
      await tab.front();
      const there = await shown('the chip', () => pieces.chip(tab));
      await tab.clickAt(middle(there[part]));
    },
    async pressCard(tab, part) {
      const find = async () => (await pieces.cardFrame(tab))?.[part] ?? null;
      await tab.clickAt(middle(await shown(`the card's ${part}`, find)));
    },
    async dragCard(tab, by) {
      const find = async () => (await pieces.cardFrame(tab))?.move ?? null;
      const { x, y } = middle(await shown('the card', find));
      const { mouse } = tab.page;
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(x + by.x, y + by.y, { steps: 5 });
      await mouse.up();
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
